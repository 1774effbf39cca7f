import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** Thursday to Sunday of the second week: the first round of answers, and the half-way check-in. */
export const weekTwoLate: readonly Narration[] = [
  {
    key: "daniel-rude",
    by: "daniel",
    week: 2,
    day: 4,
    at: "09:15",
    audience: "cohort",
    kind: "learned",
    text: said`
      I answer angry players. For one week I copied the first words of the 50 rudest messages into a file. 31 of them begin with "again". Not
      with a bad word. "Again."

      So they are not angry about the bug. They are angry that they told us before and it disappeared. Now my first line is: "You told us on
      the 3rd, and here is what happened to it." It takes me four more minutes to look that up. Is it worth four minutes, 50 times? #support
    `,
  },
  {
    key: "bishal-dry",
    by: "bishal",
    week: 2,
    day: 4,
    at: "05:30",
    audience: "cohort",
    kind: "did",
    text: "Pencil column today: *dry*. Official column: 2.1, normal. I told the shift boss this time. He said, we will see. We will see.",
  },
  {
    key: "samira-benevoles",
    by: "samira",
    week: 2,
    day: 4,
    at: "15:20",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      J'ai neuf bénévoles à la bibliothèque et un générateur. Quand le courant s'arrête, à 18 h, ils partent, et c'est normal. Mais tout ce
      qu'ils savent part avec eux : qui a pris le dictionnaire rouge, quel enfant ne doit pas rentrer seul.

      J'ai posé un cahier à côté de la porte. En dix jours, trois lignes, dont une de moi. Qu'est-ce qui vous ferait écrire une ligne dans ce
      cahier, debout, avec votre manteau ? #bénévoles
    `,
  },
  {
    key: "paul-status",
    by: "paul",
    week: 2,
    day: 4,
    at: "13:10",
    audience: "circle",
    kind: "did",
    text: said`
      I cancelled Monday's status meeting. Nineteen people, 50 minutes. I sent one question instead: "Is anything on fire?" Four replies, three
      no, one "define fire".

      Nobody has asked for the meeting back. I don't know if it's a success or if they are meeting without me. How would I find out without
      asking, because asking is a meeting?
    `,
  },
  {
    key: "dilani-leaf",
    by: "dilani",
    week: 2,
    day: 5,
    at: "06:30",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      The pluckers know by the fold of the leaf if it will be a good tea. The factory knows by a moisture number four hours later. When the
      number is bad we send a note up the hill. The note arrives when the people have gone home.

      I would like a signal that goes the other way, from the hill to the factory, at ten in the morning. #tea #quality
    `,
  },
  {
    key: "halfway-mateus",
    by: "mateus",
    week: 2,
    day: 5,
    at: "13:20",
    audience: "cohort",
    answers: "w2-halfway",
    text: "Útil: ver que na Coreia também recebem “again”. Demais: os e-mails, desliguei metade. Parar: nada, mas eu leio mais do que escrevo e às vezes me sinto visita.",
  },
  {
    key: "halfway-ingrid",
    by: "ingrid",
    week: 2,
    day: 5,
    at: "14:00",
    audience: "cohort",
    answers: "w2-halfway",
    text: "I have not written before, only read, on the boat. It is good that nobody says anything about that. I use the eleven drips.",
  },
  {
    key: "halfway-elena",
    by: "elena",
    week: 2,
    day: 5,
    at: "12:25",
    audience: "cohort",
    answers: "w2-halfway",
    text: said`
      Useful: the live session, I took Liam's "later" for our own mails the next day. Too much: two prompts in week one. Stop: please don't
      apologise for your English, you all write better than our policies.
    `,
  },
  {
    key: "elena-course",
    by: "elena",
    week: 2,
    day: 5,
    at: "16:05",
    audience: "cohort",
    kind: "did-not-work",
    text: said`
      98.7% of our staff completed the anti-money-laundering course. I was proud of that number for about a year. Yesterday I asked five
      people in the branch in Ploiești what they would do if a customer came with 9,900 euro in cash for the third time. Two would call me.
      One would call his brother-in-law. Two asked: "is that in the course?"

      It is in the course. Slide 61. #compliance #training
    `,
  },
  {
    key: "ellen-soundpost",
    by: "ellen",
    week: 2,
    day: 5,
    at: "19:30",
    audience: "cohort",
    kind: "stuck",
    answers: "w2-ask",
    text: said`
      Trying to write down how you set a soundpost (a stick inside a violin, held by nothing but pressure, you place it through a slot, blind).
      Three attempts:

      1. "Move it until it sounds right." Useless.
      2. Two pages with millimetres. My best student read it and moved the post *worse* than before.
      3. "Move it toward the side that's shouting."

      The third works and I can't defend it. Do you have an instruction at work that is nonsense on paper and correct in the hand? #teaching
      #hands
    `,
  },
  {
    key: "sofia-shadow",
    by: "sofia",
    week: 2,
    day: 5,
    at: "20:40",
    audience: "cohort",
    kind: "did",
    text: said`
      Mandé a una persona nueva de Puebla a pasar un día entero en la farmacia de doña Carmen, en Oaxaca. Sin programa. Solo estar ahí. Volvió
      con media página de notas y una receta de mole. De la media página, cuatro cosas ya las está haciendo. Del curso de tres días, que le
      tocó en marzo, ninguna. Ya sé que una persona no es una muestra. #onboarding
    `,
  },
  {
    key: "minh-gloves",
    by: "minh",
    week: 2,
    day: 6,
    at: "04:10",
    audience: "cohort",
    kind: "learned",
    adapts: "idris-stand-down",
    text: said`
      Ở âm 22 độ, không ai viết được bằng tay. Tôi thử cách của anh Idris nhưng bảng trắng đóng đá, bút không ra mực. Nên chúng tôi dùng kẹp quần
      áo: kẹp đỏ lên kệ nào có vấn đề, kẹp vàng lên kệ nào cần hỏi. Đeo găng vẫn kẹp được. Ba ngày, hai mươi mốt kẹp. Sáng nay ca ngày kẹp lại
      một cái màu xanh: "đã xem". Không ai bảo họ làm vậy. #warehouse
    `,
  },
  {
    key: "beatriz-lota",
    by: "beatriz",
    week: 2,
    day: 6,
    at: "11:05",
    audience: "cohort",
    kind: "surprised",
    text: said`
      Na lota, o leilão é de cima para baixo: o preço desce até alguém carregar no botão. Hoje de manhã o sistema falhou e o mestre Amaro fez o
      leilão de boca, como no tempo do pai. Demorou o dobro, riu-se o triplo, e três compradores novos perceberam finalmente porque é que os
      outros olham para as guelras e não para o ecrã. Fiquei a pensar se devíamos ter uma avaria por mês.
    `,
  },
  {
    key: "chloe-lecture",
    by: "chloe",
    week: 2,
    day: 6,
    at: "08:15",
    audience: "self",
    kind: "stuck",
    text: said`
      Je n'arrive pas à aimer lire à voix haute devant eux. Je fais semblant depuis septembre et je crois que Mathis le sait. À reprendre quand
      j'aurai le courage.
    `,
  },
  {
    key: "piotr-six-lines",
    by: "piotr",
    week: 2,
    day: 7,
    at: "17:50",
    audience: "network",
    kind: "learned",
    text: said`
      Sunday, on call, quiet. Asked my daughter (9) to explain what I do. "You look at a black picture until it is not red."

      So I wrote down what I look at, in order, for the colleague who takes over in May. It came out as six lines. I expected sixty. The
      other 54 are things I look at to feel calm. I'm not sure if I should give him those too. #on-call #handover
    `,
  },
];
