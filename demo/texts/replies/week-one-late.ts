import type { Threads } from "../script.ts";

/** Answers to the parts nobody sees. */
export const weekOneLateReplies: Threads = {
  "idris-stand-down": [
    {
      by: "aino",
      after: 3.2,
      text: "Do they know that you will not correct? Did you say it, or did they find it out?",
      quote: "I write it on the white board in their words and I don't correct.",
    },
    {
      by: "denise",
      after: 7.9,
      text: "“Door 9 lies” tells me more than our entire handoff template. Stealing this for OR 4, which also lies.",
    },
    {
      by: "linh",
      after: 8.6,
      text: "The one who started last speaks first. This I try on Monday. In my crew the oldest speaks first, and then there is nothing left to say.",
      quote: "The one who started last speaks first.",
    },
    {
      by: "idris",
      after: 14.8,
      text: "I didn't say it. First week I corrected one word, “faulty” instead of “lies”. Next night nobody spoke. So I wrote “lies” again, big.",
    },
    {
      by: "tomas",
      after: 29.5,
      text: "Standing, at door 6, because it has light. Please never let anyone move this to a meeting room.",
    },
  ],
  "linh-oven": [
    {
      by: "kenji",
      after: 19.3,
      text: "Thank you Linh. I used translator. The hand on the machine: my teacher did this with the lift motor. He never explained. I also do it, and I also never explain.",
    },
    {
      by: "bishal",
      after: 38,
      text: "Warm like a glass of tea after half an hour! I have “like a bus”. We could make a dictionary.",
    },
    {
      by: "linh",
      after: 41.2,
      text: "Dictionary yes!! I start: 'trà nửa tiếng' = 45 degrees, I measured it today.",
    },
  ],
  "rosa-carro": [
    {
      by: "ana",
      after: 2.2,
      text: "¿Y si no lo escribes, quién mirará los zapatos cuando estés de vacaciones?",
    },
    {
      by: "rosa",
      after: 17.3,
      text: "Nadie. En agosto la quinta siempre da problemas. No lo había unido. Ay.",
    },
    {
      by: "nadia",
      after: 19.6,
      text: "Chez moi ce sont les casques : celle qui le garde autour du cou n'est pas prête. Je ne l'ai jamais écrit non plus, par peur que ça devienne un critère.",
    },
  ],
  "hiroko-crate": [
    {
      by: "kenji",
      after: 3.2,
      text: "読みながら、箱の匂いがしました。「まだ誰にも話していませんでした」というところ、わかります。話してくださって、ありがとうございます。",
      quote: "そのことは、まだ誰にも話していませんでした。",
    },
    {
      by: "ellen",
      after: 8.9,
      text: "24 hours in the room, yes. I make students leave a closed violin case on the bench overnight in winter. They think I'm superstitious.",
    },
  ],
  "piotr-lock": [
    { by: "ravi", after: 2.4, text: "Two seconds everywhere, or do you choose it per table?" },
    {
      by: "piotr",
      after: 3.1,
      text: "Two seconds everywhere, and a script which tries again five times with a pause. If it fails five times I make tea and ask who is running the report.",
    },
  ],
  "maya-fridge": [
    {
      by: "akosua",
      after: 11,
      text: "The coin! My grandmother did this with the meat freezer. I am putting one in the reagent freezer today. Which coin do you use, must it be heavy?",
    },
    {
      by: "grace",
      after: 13.3,
      text: "We have 60 branches with fridges for nothing but milk, and I still want this.",
    },
    {
      by: "maya",
      after: 23.5,
      text: "20 cents. Anything that sinks. Freeze the water first, then the coin on top, or you've just made a wet coin.",
    },
  ],
  "hanna-lund": [
    { by: "marta", after: 1.4, text: "Please lend me your carpenter for the fourth working day." },
    {
      by: "elena",
      after: 2.9,
      text: "What was the error in October?",
      quote: "He found an error in October.",
    },
    {
      by: "hanna",
      after: 4.5,
      text: "The bicycle was taxed as a car. He said: “it has two wheels, that is half, no?” The logic was wrong but the number was really wrong too.",
    },
  ],
  "noah-dust": [
    {
      by: "maya",
      after: 6.8,
      text: "Forty minutes a day of carrying words between two blokes. I'd put that on the roster. Do they know you do it?",
    },
    {
      by: "carlos",
      after: 23,
      text: "¿Y un día sin carretilla? Un día dices las cosas solo una vez, en el medio, y ves quién camina.",
    },
    {
      by: "noah",
      after: 27.5,
      text: "They know. They also know I won't ask about August. I'll try the middle of the scale once harvest is in, not before, I need the trucks.",
    },
  ],
  "stefan-rot": [
    {
      by: "thabo",
      after: 17.5,
      text: "Pointing and calling. The Japanese gave it to us also. Who was the one who was silent?",
    },
    {
      by: "kenji",
      after: 21.8,
      text: "指差呼称! In Japan all railway people do it. I did not know that it has come to Linz. Please say to your apprentices: in Osaka nobody laughs.",
    },
    {
      by: "stefan",
      after: 42.5,
      text: "@[Kenji Mori](kenji) I told them. Now they do it in Japanese, which was not the plan.",
    },
  ],
  "bishal-sound": [
    {
      by: "kenji",
      after: 6.4,
      text: "Please do not stop the pencil column. May I ask, do you have the dates? You could put the pencil and the number on one paper, and look who is earlier.",
    },
    {
      by: "ellen",
      after: 15.2,
      text: "“Dry” is a word we use for violins with the very same face. What would you hear if it were “wet”?",
    },
    {
      by: "bishal",
      after: 25.1,
      text: "Kenji sir, I have eight years. I have never put them on one paper. I will do it in the dry season (real one).",
    },
    {
      by: "marisol",
      after: 32.5,
      text: "En catación también empezamos con palabras de la calle y después las cambiamos por números. A veces pienso que perdimos en el cambio.",
    },
  ],
  "elodie-question": [
    {
      by: "liam",
      after: 14.6,
      text: "“C'est pour un voyage ?” is going into my template. Mine will be “is it urgent, or just annoying?”",
      quote: "la deuxième doit être un peu bête",
    },
    {
      by: "moana",
      after: 27.1,
      text: "Three questions matches what I see at the counter. First they ask where the toilet is, then about the drain, then about the neighbour.",
    },
  ],
  "marta-wall": [
    {
      by: "paul",
      after: 1.6,
      text: "You signed because the form had a place to sign. I'd tell the auditor before the boss: auditors are relieved when someone finds one themselves. (Housing, not finance, so check with somebody serious.)",
      quote: "I have signed step 34 every month.",
    },
    {
      by: "kenji",
      after: 17.6,
      text: "I am in the same situation with my report. If you write yours on Monday, I write mine on Monday.",
    },
    { by: "marta", after: 20.3, text: "Ok Kenji. Monday, both. I say it here so I cannot escape." },
    { by: "idris", after: 28.7, text: "Who drew the gravestone, that one knew. Find him gently." },
  ],
};
