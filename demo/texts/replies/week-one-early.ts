import type { Threads } from "../script.ts";

/** Answers to the first two lines of everybody. */
export const weekOneEarlyReplies: Threads = {
  "ana-letter": [
    {
      by: "moana",
      after: 10.6,
      text: "I get these letters from the other side of the counter. When there's a strategy paragraph I know somebody was scared. I used to think it was me who should be.",
      quote: "I put it there because I was afraid that somebody would ask me why.",
    },
    {
      by: "idris",
      after: 12.4,
      text: "In my place we read only the first line and the date. Put the two hours in the first line.",
    },
    {
      by: "marta",
      after: 26,
      text: "Have you still version 2? I mean the file. If yes, you know how to go back :)",
    },
    {
      by: "ana",
      after: 27.2,
      text: "I have the file. You are right and it is a bit annoying how right you are.",
    },
  ],
  "tomas-workshop": [
    {
      by: "ellen",
      after: 9.5,
      text: "Nineteen times! What do *you* still enjoy about it? That part might be the thing to keep.",
    },
    {
      by: "grace",
      after: 24.1,
      text: "I also asked my people from last year. One said she remembers my shoes. We should found a club.",
    },
    { by: "tomas", after: 25.3, text: "The lunch and the shoes. Agreed, club founded, you are treasurer." },
  ],
  "kenji-relay": [
    {
      by: "marta",
      after: 48.4,
      text: "Thank you for showing us. Once I booked a whole quarter in the wrong year. What helped me was to write the sentence first for somebody who already likes me. You have done that now. The report is the second time.",
      quote: "I chose the cheap one in spring.",
    },
    {
      by: "linh",
      after: 51.1,
      text: "I chose the wrong flux one time. 4,000 boards. I know the stomach feeling.",
    },
    {
      by: "idris",
      after: 59.8,
      text: "Was it cheap because you wanted it cheap, or because someone asked you for cheap? Not to hide behind it. Only because next spring they will ask again.",
    },
    {
      by: "kenji",
      after: 71.2,
      text: "Thank you. I read your answers in the train, two times. Idris: nobody asked. I wanted to be under the budget, and be praised. I will try to write the report.",
    },
  ],
  "marta-accruals": [
    { by: "jonas", after: 2.9, text: "How many of the 61 have a date older than the person who does them?" },
    {
      by: "marta",
      after: 4.1,
      text: "…I will count this. I think I don't want to know, so I will count it.",
    },
    {
      by: "wei-ling",
      after: 16.5,
      text: "Please tell what they write at the coffee. We have 44 steps and nobody printed them, ever.",
      quote: "It is as long as my arm.",
    },
  ],
  "liam-forty-one": [
    {
      by: "mateus",
      after: 2.4,
      text: "Here we call it 'ticket gêmeo'. I look for twins before I open the first one. Ten minutes, with the coffee.",
    },
    {
      by: "daniel",
      after: 21.5,
      text: "At our company the fix team counts tickets, so if you close 41, for them it is not a problem. If you leave 41 open, it is. I don't say you should do it.",
    },
    { by: "liam", after: 22.3, text: "I'm going to think about that all day Daniel, thanks a lot." },
  ],
  "jonas-pruefstand": [
    {
      by: "stefan",
      after: 5.1,
      text: "Und? Hast du gefragt? (Linz, auch eher der Typ, der erst nach zwei Jahren fragt.)",
    },
    {
      by: "kirsten",
      after: 19.4,
      text: "Two instruments, both calibrated, both wrong? Look at the floor and the door. I'm not joking.",
    },
  ],
  "mateus-fila": [
    {
      by: "beatriz",
      after: 21.2,
      text: "“Prezado” é bonito numa carta de 1950. E se for só o nome? “Dona Lúcia, a sua máquina…”",
    },
  ],
  "anjali-copies": [
    {
      by: "ravi",
      after: 1.9,
      text: "बहुत हिम्मत की बात है। हम टेस्टिंग में इसे 'टेस्ट डेटा की गलती' कहते हैं: कोड ठीक है, उदाहरण गलत था। कल बताइएगा क्या हुआ।",
    },
    {
      by: "chloe",
      after: 14.6,
      text: "J'ai traduit avec le téléphone et j'ai eu chaud pour vous. Mes CE2 font pareil avec mes accents. Bon courage pour la première phrase !",
    },
  ],
  "denise-board": [
    {
      by: "aino",
      after: 13.7,
      text: "I have one Dr. H, he is a captain. I call him first, then I do the others, then I call him again as if nothing happened.",
    },
    {
      by: "denise",
      after: 18.2,
      text: "Trying that tomorrow. If it works I'm telling him a Finnish ferry lady taught me.",
    },
  ],
  "yusuf-container": [
    {
      by: "akosua",
      after: 2.2,
      text: "In the lab we write the 7 with a line and nobody is allowed to be proud. Welcome to primary school, we are all there.",
    },
    {
      by: "hiroko",
      after: 3.4,
      text: "We had 1 and 7 for forty years. Since 1998 we write 7 with a roof. One old colleague refused until he retired.",
    },
  ],
  "grace-rain": [
    { by: "ana", after: 1.2, text: "What did they say about the customers who cannot pay?" },
    {
      by: "grace",
      after: 4.6,
      text: "That they go to the neighbour first and ask for water. Then they hear everything. I have done this job nine years, I always went straight to the door.",
    },
    {
      by: "carlos",
      after: 7.5,
      text: "Con las tejedoras pasa cuando se corta la luz. La máquina calla y empieza la reunión de verdad.",
    },
    {
      by: "maya",
      after: 12.2,
      text: "Flat tyres do it for me. Best supervision session I ever had was two hours waiting for a jack.",
      quote: "I am now trying to plan for rain.",
    },
  ],
  "thabo-boots": [
    {
      by: "stefan",
      after: 3.1,
      text: "Eleven drips. I will count tomorrow. On my track it's trains, so maybe two trains.",
    },
    {
      by: "camille",
      after: 13.3,
      text: "Aujourd'hui, j'ai compté jusqu'à 40 dans une visite (voir plus bas). Je ne savais pas que vous comptiez des gouttes au même moment.",
    },
    { by: "thabo", after: 24.9, text: "40! You are braver than me. At 40 I would have told a story." },
  ],
  "julie-prenoms": [
    {
      by: "samira",
      after: 3.8,
      text: "Chez nous on dit : demander à celui qui a pris sa retraite vendredi. Courage pour le formulaire.",
    },
    { by: "julie", after: 17.1, text: "Trouvé. Il s'appelle maintenant « Demande », tout court." },
  ],
  "camille-silence": [
    {
      by: "elodie",
      after: 4.4,
      text: "J'adore « Pourquoi il y a un trou là ? ». C'est le genre de question que j'attends au comptoir toute la semaine.",
    },
    {
      by: "omar",
      after: 14.9,
      text: "In class I can do maybe five seconds. May I ask, what do you do with your face while you are silent?",
    },
    {
      by: "camille",
      after: 16.2,
      text: "@[Omar Farouk](omar) Je regarde l'objet, pas eux. Si je les regarde, c'est une interrogation.",
    },
  ],
  "aisha-first-day": [
    {
      by: "tariq",
      after: 2.1,
      text: "سبحان الله، نفس الشيء عندنا. In our factory they also remember only the lunch and who sat with them. How many slides are left?",
    },
    { by: "aisha", after: 4.4, text: "Eighteen. Tomorrow twelve, inshallah." },
    {
      by: "sofia",
      after: 7.2,
      text: "I don't read Arabic but the translator says you walked with them to the cafeteria. That's the whole course, no?",
    },
  ],
  "wei-ling-212": [
    {
      by: "mei-hua",
      after: 1.4,
      text: "我也是這樣, always wait. My rule since last year: if I have told it to myself three times in the shower, then I tell my manager.",
    },
    {
      by: "liam",
      after: 6.4,
      text: "80% with a list of what would change your mind is worth more than 100% on Friday. Say it as “I think it's Kuwait, I'd check X and Y to be sure”. If you're wrong you've still saved her two checks.",
      quote: "Is 80% enough to speak?",
    },
    {
      by: "wei-ling",
      after: 24.6,
      text: "Three times in the shower is exactly where I am. Ok. Monday morning.",
    },
  ],
};
