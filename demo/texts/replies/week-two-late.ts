import type { Threads } from "../script.ts";

/** Answers of the first round, and to those who said how it is. */
export const weekTwoLateReplies: Threads = {
  "daniel-rude": [
    {
      by: "mateus",
      after: 4.1,
      text: "Aqui também! Procurei hoje: “de novo”, “outra vez”, “já falei”. É o mesmo bicho.",
      quote: '31 of them begin with "again".',
    },
    {
      by: "tobias",
      after: 6.2,
      text: "Four minutes times 50 is half a working day. But how long do the second and the third angry letter take? I would count one week with and one without.",
    },
    {
      by: "daniel",
      after: 24.4,
      text: "I will count. My boss likes to count so he'll let me. Thank you both, Belo Horizonte especially.",
    },
  ],
  "samira-benevoles": [
    {
      by: "elodie",
      after: 3.1,
      text: "Une phrase à trous ! « Ce soir, surveiller ____ . » Trois mots, pas une page blanche.",
    },
    {
      by: "idris",
      after: 6.4,
      text: "Don't let them write. You write, they speak. Five minutes, before the light goes. Where is it warm near the door?",
    },
    {
      by: "minh",
      after: 12.9,
      text: "With coat and gloves nobody writes. We use clothes pegs (I write about it soon). Maybe your children could have a colour each?",
      quote: "Qu'est-ce qui vous ferait écrire une ligne dans ce cahier, debout, avec votre manteau ?",
    },
    {
      by: "samira",
      after: 50.5,
      text: "J'ai pris la phrase à trous d'Élodie et je l'écris moi-même, comme Idris. Deux soirs : quatorze lignes. « Ce soir, surveiller que Karim ne rentre pas seul. » Voilà.",
    },
  ],
  "paul-status": [
    {
      by: "marta",
      after: 2.3,
      text: "Look who has lunch with whom. If the same nineteen are suddenly in the kitchen on Monday at ten, you know.",
    },
    { by: "idris", after: 8.5, text: "“Define fire” is your real answer. Did you call that one?" },
    {
      by: "kenji",
      after: 20.5,
      text: "In Japan they would certainly meet without you. But here it is a good sign, it means that they want to.",
    },
    {
      by: "paul",
      after: 27,
      text: "Called “define fire”. It was Jean from repairs, and yes, it was on fire: two contractors, same boiler. Fifteen-minute call. So the meeting was never about the other eighteen.",
    },
  ],
  "bishal-dry": [
    { by: "kenji", after: 3.4, text: "Good. Whatever the river does now, you have said it on a Thursday." },
  ],
  "halfway-mateus": [
    {
      by: "ana",
      after: 1.9,
      text: "Visitas também fazem a casa. E obrigada por dizer “demais”: na semana 3 sai um e-mail a menos.",
    },
  ],
  "halfway-ingrid": [
    { by: "ana", after: 2.8, text: "Glad you are here, Ingrid, with or without writing." },
    { by: "thabo", after: 4.2, text: "Which boat? I am pleased the drips are at sea now." },
  ],
  "halfway-elena": [
    { by: "tomas", after: 2.4, text: "Two prompts in week one was my idea. Noted, with a red pen." },
  ],
  "elena-course": [
    {
      by: "sofia",
      after: 4.4,
      text: "Slide 61! We had “see page 14” for the fridge. Nobody looked at page 14 while the fridge was beeping. I'd go back to the two who call you, and ask why they do.",
      quote: "It is in the course. Slide 61.",
    },
    {
      by: "tariq",
      after: 15.8,
      text: "The brother-in-law is your real compliance system. I would train him.",
    },
    {
      by: "elena",
      after: 21.1,
      text: "Sofía, I asked the two. They call because I once answered within a minute and did not make them fill in the form. I didn't even remember it.",
    },
  ],
  "ellen-soundpost": [
    {
      by: "linh",
      after: 7.2,
      text: "“Put the hand there.” Only this. On paper it is nonsense and the new people find the temperature in two days.",
      quote: "Do you have an instruction at work that is nonsense on paper and correct in the hand?",
    },
    {
      by: "giulia",
      after: 13.2,
      text: "“Stop kneading when it stops being angry.” My father. Eleven bakeries run on this.",
    },
    {
      by: "tomas",
      after: 16.6,
      text: "“Salt until you'd be embarrassed by more.” I taught it for years and nobody ever asked what it means.",
    },
    {
      by: "ellen",
      after: 22.4,
      text: "I'm collecting these on the wall above the bench. My student with the bad soundpost read Giulia's and said “oh, *that*”.",
    },
  ],
  "sofia-shadow": [
    {
      by: "aisha",
      after: 34.8,
      text: "Which four things? I want to see if they are the same as ours (ours: where, with whom, when is it quiet, who to ask).",
    },
    {
      by: "sofia",
      after: 43,
      text: "Casi las mismas. Quién sabe qué, dónde se esconde la cinta, cuándo no hay gente, y cómo se dice que no a un cliente sin que se enoje.",
    },
  ],
  "minh-gloves": [
    {
      by: "linh",
      after: 2.7,
      text: "Hay quá anh Minh! Bên em tay cũng bận, em sẽ thử kẹp màu ở đầu chuyền. Cái kẹp xanh là hay nhất.",
    },
    {
      by: "idris",
      after: 17.4,
      text: "Clothes pegs at minus 22. This is better than my board. The green peg: do you know who it was?",
    },
    { by: "minh", after: 24.8, text: "I know. I say nothing, if I thank him he will stop." },
  ],
  "beatriz-lota": [
    {
      by: "marisol",
      after: 4.5,
      text: "Una avería por mes: aquí la llamamos «corte de energía» y la manda la empresa eléctrica gratis.",
    },
    {
      by: "giulia",
      after: 6.9,
      text: "Look at the gills and not at the screen. I'll say it in Imola tomorrow, they'll think I'm mad.",
    },
  ],
  "piotr-six-lines": [
    {
      by: "wei-ling",
      after: 6.7,
      text: "Give him the 54 too, but on a second page, with the title “for calm”. I would be so happy to get this page.",
    },
    {
      by: "marta",
      after: 14.2,
      text: "Nasze 61 kroków to też w połowie „na spokój”. Chyba właśnie zrozumiałam, dlaczego tak trudno je skreślić.",
      quote: "The other 54 are things I look at to feel calm.",
    },
    { by: "piotr", after: 15.6, text: "Druga strona, „na spokój”. Biorę. Dzięki, Wei Ling, Marta." },
  ],
};
