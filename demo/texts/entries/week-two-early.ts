import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** Monday to Wednesday of the second week: ask one precise question. */
export const weekTwoEarly: readonly Narration[] = [
  {
    key: "ana-two-hours",
    by: "ana",
    week: 2,
    day: 1,
    at: "09:02",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      I went back to version 2 of the letter. It is five sentences now. The third one says: "You don't need to report anything."
    `,
  },
  {
    key: "tomas-two-answers",
    by: "tomas",
    week: 2,
    day: 1,
    at: "09:40",
    audience: "cohort",
    kind: "learned",
    answers: "w2-ask",
    text: said`
      The second person who answered me (see last week, not the lunch one) wrote a whole page. She says she gives feedback now "while
      walking, never across a table", and that she learned it from another participant in the coffee break. So the workshop worked,
      in the 15 minutes when I was setting up the projector.
    `,
  },
  {
    key: "wei-ling-told",
    by: "wei-ling",
    week: 2,
    day: 1,
    at: "04:20",
    audience: "cohort",
    kind: "did",
    text: said`
      Short follow-up for those who know. I said it with 80%. My manager asked what the other 20% would be, I told her, she said "then check
      those two and call Kuwait". It took eleven minutes. I waited three days to have an eleven-minute talk. #payments
    `,
  },
  {
    key: "jonas-heizung",
    by: "jonas",
    week: 2,
    day: 1,
    at: "07:10",
    audience: "cohort",
    kind: "learned",
    text: said`
      Nachtrag zu den 11 Mikrometern. Ich habe gefragt. Der linke Prüfstand steht näher an der Heizung und ist deshalb um vier Uhr morgens noch
      warm, der rechte braucht eine Stunde. Das weiß in der Nachtschicht jeder. Wir messen jetzt beide Temperaturen mit. Ob das alles erklärt,
      weiß ich noch nicht, es fehlen noch drei Mikrometer.
    `,
  },
  {
    key: "liam-template",
    by: "liam",
    week: 2,
    day: 1,
    at: "10:50",
    audience: "cohort",
    kind: "did",
    answers: "w2-ask",
    text: said`
      I wrote a new template for "we need more information from you". Goes out about 90 times a day. Here it is:

      > Hi, thanks for this. I can't see what you see, so I need two things: what did you click last, and what did the screen say? A
      > photo from your phone is perfect. If that's too much right now, just reply "later" and I'll keep it open until Friday.

      The old one was eleven lines and had the word "kindly" in it three times. #writing #support
    `,
  },
  {
    key: "yusuf-label",
    by: "yusuf",
    week: 2,
    day: 1,
    at: "11:45",
    audience: "cohort",
    kind: "did",
    answers: "w2-ask",
    text: said`
      After the 6 and the G: I want our drivers to read the number aloud to the office before they leave. Takes 20 seconds. The drivers say
      it is for children. How do you introduce a thing that looks like you don't trust people, when really it is me I don't trust? #logistics
    `,
  },
  {
    key: "ravi-repro",
    by: "ravi",
    week: 2,
    day: 1,
    at: "12:30",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    title: "A bug report in four lines",
    text: said`
      Our bug form has 17 fields. Half of the reports arrive as a screenshot in chat, because nobody wants the form. I propose four lines:

      1. I wanted to …
      2. I did …
      3. I saw …
      4. It matters because …

      For the ticket machine: *wanted a return to Lonavala, pressed Return, saw a Single, 200 people behind me.* You can find that bug with
      your eyes closed. #bugs #testing
    `,
  },
  {
    key: "anjali-first-sentence",
    by: "anjali",
    week: 2,
    day: 1,
    at: "13:20",
    audience: "cohort",
    kind: "did",
    text: said`
      I said it. "The mistake was mine." In class 8 it became very quiet, and then Farhan asked, "Madam, so the board can be wrong?" and I said
      yes. Now they check every example I write. It is slower by maybe ten minutes per lesson. I think it is the best ten minutes.

      Question: new teachers watch my lessons from the last row. Should I make a mistake on purpose for them to see? Or is that theatre?
      #teaching #mentoring
    `,
  },
  {
    key: "hanna-payslip",
    by: "hanna",
    week: 2,
    day: 2,
    at: "09:10",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      One line on our payslip makes 300 people write to me every January: "Adjustment holiday supplement prior period". I want to replace it
      with: "Correction: you had more holiday last year than we thought. This is the money for it."

      (I am away next week and would like no reminders until the 24th. All is well, it is only skiing.) #payroll #plain-language
    `,
  },
  {
    key: "kenji-report",
    by: "kenji",
    week: 2,
    day: 2,
    at: "11:20",
    audience: "cohort",
    kind: "did",
    answers: "w2-ask",
    text: said`
      駅のエレベーターの報告書に、初めて「私が選んだ部品が原因です」と書きました。提出する前に、三回消して、三回書きました。

      In English, short: I wrote in the report that the part I chose is the cause. My circle helped me to do it. My boss read it and asked only
      one thing: "how many others have this relay?" I had prepared to answer *why*. I was not prepared for *how many*. The answer is 31.
      #maintenance #relays
    `,
  },
  {
    key: "giulia-ninety-four",
    by: "giulia",
    week: 2,
    day: 2,
    at: "12:40",
    audience: "cohort",
    kind: "learned",
    answers: "w2-ask",
    text: said`
      The 94 rosette of Imola. Before calculating I called, as I promised. It turns out Imola bakes them because old Signor Ricci comes at
      seven in the evening and is sad when the basket is empty. He buys two. They bake a hundred so that the basket *looks* full.

      So: how would you make a basket look full with eight rosette? I am serious, this is 60 euro a day. #waste
    `,
  },
  {
    key: "carlos-precio",
    by: "carlos",
    week: 2,
    day: 2,
    at: "15:35",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      Cada sábado explico a las tejedoras por qué pagamos distinto dos chompas que a la vista son iguales. Uso una balanza, una regla y mucha
      paciencia. Ayer doña Felícitas me dijo: «Ingeniero, usted explica el precio, pero no explica la lana».

      Tengo cinco minutos antes de que empiecen. ¿Qué les mostrarían primero: la fibra, o la chompa terminada? #calidad
    `,
  },
  {
    key: "omar-light",
    by: "omar",
    week: 2,
    day: 2,
    at: "16:30",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w2-ask",
    text: said`
      أردت أن أشرح انكسار الضوء بكوب ماء وقلم، كما في كل كتاب. قال أحد الطلاب: القلم مكسور لأن الكوب قديم. ضحك الجميع، وأنا أيضًا، لكنني لم أعرف كيف أُثبت له
      العكس دون أن أقول «لأنني أقول ذلك».

      سؤالي لمن ليس مدرّس فيزياء: ما الشيء الذي لو رأيته بعينيك لاقتنعت أن الضوء هو الذي ينحني؟ #physics
    `,
  },
  {
    key: "tobias-brief",
    by: "tobias",
    week: 2,
    day: 3,
    at: "08:20",
    audience: "cohort",
    kind: "did",
    answers: "w2-ask",
    text: said`
      Ein Absagebrief, erster Absatz, alt: „Gestützt auf Art. 14 Abs. 2 der AVB müssen wir Ihnen leider mitteilen …" Neu: „Wir zahlen diesen
      Schaden nicht. Das Wasser kam von unten, und dafür sind Sie bei uns nicht versichert. Wo Sie sich jetzt hinwenden können, steht auf
      Seite 2."

      Mein Chef findet es brutal. Die drei Leute, die ich angerufen habe, fanden den alten brutal. #plain-language #writing
    `,
  },
  {
    key: "akosua-tubes",
    by: "akosua",
    week: 2,
    day: 3,
    at: "12:45",
    audience: "cohort",
    kind: "did",
    answers: "w2-ask",
    text: said`
      Two tubes with the same surname on one tray this morning. We caught it. We always catch it, by luck and by Mr Asante, and Mr Asante
      retires in June.

      I made a rule on a card: "Same surname? Stop. Read the birthday aloud. Touch the second tube." #labels #laboratory
    `,
  },
  {
    key: "moana-drains",
    by: "moana",
    week: 2,
    day: 3,
    at: "19:50",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      The man with the "work of fiction" came to the counter. Brought his own map. His is hand drawn and it is better than mine, because he
      has lived next to the drain for 38 years and I have satellite pictures.

      I'd like to put his map on our website next to ours. My manager asks who is liable. My question is smaller: what would you call the
      button? "Local knowledge" sounds as if ours were not. #council
    `,
  },
];
