import type { Threads } from "../script.ts";

/** Hello back. */
export const lobbyReplies: Threads = {
  "hello-ana": [
    { by: "idris", after: 12.9, text: "Good evening Ana. Asking for less: is it for you, or for the 140?" },
    { by: "ana", after: 24.4, text: "I typed “for them” and deleted it. For me, I'm afraid." },
  ],
  "hello-tomas": [
    {
      by: "camille",
      after: 8.2,
      text: "Moi je veux bien la table près des toilettes. On y entend tout, et tout le monde y passe une fois.",
      quote: "I worry about the one near the toilet",
    },
  ],
  "hello-idris": [
    {
      by: "tomas",
      after: 12.1,
      text: "In kitchens it's the same with the breakfast cook. Nobody ever meets him. Welcome.",
    },
    {
      by: "linh",
      after: 16.5,
      text: "Hello Idris, also night, Hanoi. The morning people think we sleep. I am curious for your fourteen trucks.",
    },
  ],
  "hello-gerald": [
    { by: "thabo", after: 2.5, text: "Sir, I have the same project with my head. Let us race." },
  ],
  "hello-camille": [
    {
      by: "ana",
      after: 1.4,
      text: "Bienvenue Camille. Écrivez en français, je vous lis, et je vous répondrai mal mais avec plaisir.",
    },
  ],
  "hello-wei-ling": [
    {
      by: "marta",
      after: 6.8,
      text: "I have three of these every month. I give them names. Right now I am looking for Krzysztof, 4,310 zloty.",
    },
  ],
  "hello-giulia": [
    {
      by: "rosa",
      after: 7.5,
      text: "En mi hotel sobran cruasanes y faltan tostadas. Todos los días. Me quedo cerca de usted.",
    },
  ],
  "hello-moana": [
    {
      by: "liam",
      after: 11.9,
      text: "“A work of fiction” is the best complaint I've read in a month, and I read complaints for a living.",
    },
  ],
  "hello-ellen": [
    { by: "paul", after: 0.6, text: "I did say that. You still came." },
    {
      by: "hiroko",
      after: 6.2,
      text: "A cello without neck: please do not hurry. (I am registrar, I always say this.)",
    },
  ],
  "hello-thabo": [
    {
      by: "ana",
      after: 3.2,
      text: "Ten minutes is hard. I'll trade: you teach me no slides, I teach you a kitchen timer.",
    },
  ],
};
