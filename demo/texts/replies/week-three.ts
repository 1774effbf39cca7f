import type { Threads } from "../script.ts";

/** Answers to what does not work, as far as this week has come. */
export const weekThreeReplies: Threads = {
  "ana-photos": [
    {
      by: "giulia",
      after: 3.4,
      text: "My bakers sent photos too. All without people and without crumbs. When I asked for the *ugliest* loaf of the week I got 40.",
    },
    { by: "rosa", after: 6.1, text: "Una foto es para el jefe. Una pregunta es para mí." },
    {
      by: "idris",
      after: 12.8,
      text: "What happened to the eleven? Did somebody say anything to those who sent one?",
      quote: "eleven photos and no conversation",
    },
    {
      by: "ana",
      after: 23.5,
      text: "Nothing happened to them. I put them in a folder. I heard myself writing this and I am calling all eleven today.",
    },
    {
      by: "hiroko",
      after: 25.2,
      text: "Evidence and curiosity: in Japanese 証拠 and 好奇心. I wrote the two words on a card for our condition reports. Thank you.",
      quote: "I asked for evidence when I meant to ask for curiosity",
    },
    { by: "sofia", after: 29.7, text: "I did it with video, it's worse, they rehearse." },
    {
      by: "ana",
      after: 50.6,
      text: "Called nine of eleven. Every one of them told me a story that was not in the photo. The man in Évora had moved his stand because of a swallow's nest. Next Friday I ask for the story, photo optional.",
    },
  ],
  "tomas-silence": [
    {
      by: "nadia",
      after: 5.3,
      text: "Comptez-le. Une heure sur sa mère, c'est un feedback difficile, non ?",
    },
    {
      by: "maya",
      after: 11.5,
      text: "Walks work because nobody has to look at anyone. One is fine. Keep the day and the time, that's what took a year in Marree.",
    },
    {
      by: "tomas",
      after: 25.1,
      text: "I count him. His name is Julián. He asked if there is one this Thursday.",
    },
  ],
  "nadia-ecoute": [
    {
      by: "camille",
      after: 5.9,
      text: "Et si c'était elles qui choisissaient un appel raté à te faire écouter ? Moi je n'ai appris que des visites où j'avais honte.",
      quote: "Depuis que je dis d'avance lesquels, ces quatre appels sont parfaits.",
    },
    {
      by: "daniel",
      after: 21.8,
      text: "We have 22 criteria. The best answer I ever read broke 9 of them. I keep it in a drawer.",
    },
    {
      by: "nadia",
      after: 24.2,
      text: "Camille : proposé ce matin. Deux volontaires, et une qui a dit « seulement si toi aussi ». Donc moi aussi.",
    },
  ],
  "mateus-first-line": [
    {
      by: "liam",
      after: 1.3,
      text: "Longer answers is the win! Do fewer people come back a second time? That's the number I'd bring to the boss. If you can get it.",
      quote: "the answers of the customers are longer now, they tell us things",
    },
    {
      by: "beatriz",
      after: 20.1,
      text: "Não voltes ao prezado. Mostra ao teu chefe uma resposta comprida. Uma só.",
    },
    {
      by: "mateus",
      after: 22.8,
      text: "Returns: 14% to 9%. I didn't look because I was looking at the 3.9. Valeu, Liam. Beatriz, já levei a resposta da dona Lúcia.",
    },
  ],
  "aino-roster": [
    {
      by: "stefan",
      after: 4.4,
      text: "Keep the fair one as the beginning, and open the sauna again: everyone may swap until Wednesday, without asking you. Then nobody can say it is unfair, and nobody has to be grateful.",
    },
    { by: "elena", after: 17.9, text: "As compliance I'd hate the sauna. As a person I'd transfer too." },
    {
      by: "aino",
      after: 20.5,
      text: "Until Wednesday, without asking me. I write it today. The hard word is “without”.",
    },
  ],
  "liam-five-of-sixty": [
    { by: "rosa", after: 2.2, text: "Cuatro de ochenta y tres es subir, ¿no?" },
    {
      by: "piotr",
      after: 3.5,
      text: "Send the printer people Daniel's sentence: “I told you on the 3rd, and here is what happened to it.” With a blank.",
    },
  ],
  "grace-no-rain": [
    {
      by: "tomas",
      after: 5.2,
      text: "Chairs outside, yes. And you carry a chair too. People talk while carrying.",
    },
    {
      by: "thabo",
      after: 18.4,
      text: "Do not give them an empty hour. Give them a small problem and be late.",
    },
  ],
  "bishal-moved": [
    {
      by: "kenji",
      after: 3.1,
      text: "A new pencil, and nothing said. In my company this would be the highest honour.",
    },
    {
      by: "ana",
      after: 5.5,
      text: "Bishal, may I tell this one in the next cohort? With your name, or without?",
    },
    { by: "ellen", after: 12.1, text: "I read this out loud to my class. Somebody clapped." },
    { by: "bishal", after: 22.9, text: "With name. My mother would like it." },
  ],
  "mei-hua-video": [
    {
      by: "wei-ling",
      after: 0.8,
      text: "Left-handed! 😂 Can you mirror the video? Then only the writing on the wall is wrong.",
    },
    {
      by: "anjali",
      after: 6.1,
      text: "My board and your actor should meet. They copy what we do, not what we mean.",
      quote: "they put the left glove first. Everybody.",
    },
    {
      by: "mei-hua",
      after: 23.1,
      text: "We mirrored it. Now the exit sign is in mirror writing and three people asked if it's a test. I'll film again, with a phone, one minute, no drone.",
    },
  ],
  "thabo-poster": [
    {
      by: "rosa",
      after: 4.4,
      text: "Entonces hice bien con los zapatos. Gracias. Dígale a su sobrino que el dibujo era bonito.",
    },
    {
      by: "camille",
      after: 6.3,
      text: "Le jour où le musée a écrit « Ici, prenez le temps » sur un mur, plus personne ne s'est arrêté.",
    },
    { by: "grace", after: 10.6, text: "And I wrote the rain on the timetable. Same club." },
  ],
  "samira-pinces": [
    {
      by: "minh",
      after: 11.6,
      text: "From minus 22 to a library. I showed it to my shift, they want to know the colour of the smallest child.",
    },
  ],
  "linh-newcomer": [
    {
      by: "paul",
      after: 1.5,
      text: "The night crew *answered* the day crew. How? On the board, or did they stay?",
    },
    {
      by: "linh",
      after: 3.2,
      text: "They wrote below, with another colour. First answer: “we know, sorry, tape is finished.” I was so happy about this tape.",
    },
    {
      by: "idris",
      after: 12.9,
      text: "Linh, this is better than mine. “What would you tell a newcomer” has no fear in it. We do it from tonight. I will say where it comes from.",
      quote: "what would you tell a newcomer?",
    },
  ],
  "marisol-numbers": [
    {
      by: "carlos",
      after: 2.6,
      text: "«Sabe a costal». Ahí está todo. Yo también decía «más fino» hasta que les puse la fibra en la mano.",
      quote: "Encontró solo lo que yo no había sabido escribir",
    },
    {
      by: "dilani",
      after: 14.9,
      text: "The number goes down the road, and nobody comes up the road with it. We have the same with tea. What did he say when he saw the score after the new sacks?",
    },
  ],
  "andres-wind": [
    {
      by: "kirsten",
      after: 4.9,
      text: "Give them their one number: 50. “At 50 the operator decides.” It's the same rule, they'll sign it.",
    },
    {
      by: "andres",
      after: 22.6,
      text: "50, the operator decides. One number. I feel stupid and happy. Goes in on the 14th.",
    },
  ],
  "kenji-thirty-one": [
    {
      by: "marta",
      after: 1.4,
      text: "Two found at Nagai! That is two lifts with people not in them. I'm writing my page about step 34 now. You went first.",
    },
    { by: "linh", after: 2.9, text: "Kenji I am proud to be in this circle. Also of the coin." },
  ],
  "noah-harvest": [
    { by: "maya", after: 17.4, text: "Drive safe. We'll still be here Thursday. So will the two blokes." },
  ],
};
