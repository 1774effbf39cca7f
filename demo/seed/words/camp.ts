import { said } from "../../texts/said.ts";
import type { Answer, Narration } from "../../texts/script.ts";

/** Who was at camp, by key; Ana hosted it with Tomás. */
export const CAMPERS: readonly string[] = [
  "tomas",
  "kenji",
  "camille",
  "liam",
  "aisha",
  "thabo",
  "rosa",
  "idris",
  "hiroko",
  "bishal",
  "moana",
  "julie",
  "paul",
];

/** What is left of the summer: a few entries, each answered. Times count from the first day of camp. */
export const CAMP: readonly (Narration & { readonly replies: readonly Answer[] })[] = [
  {
    key: "camp-pack",
    by: "ana",
    week: 1,
    day: 1,
    at: "09:20",
    audience: "cohort",
    answers: "w1-pack",
    text: said`
      I leave the Monday call at home. I've asked the shops to write me three lines instead. If nobody writes, I'll know something too.
    `,
    replies: [
      {
        by: "paul",
        after: 5.2,
        text: "I leave all of mine. I expect to be found by a search party around Thursday.",
      },
      { by: "rosa", after: 8.1, text: "Yo dejo el busca en la taquilla. Que llamen al fijo, como antes." },
    ],
  },
  {
    key: "camp-look",
    by: "hiroko",
    week: 2,
    day: 1,
    at: "10:40",
    audience: "cohort",
    answers: "w2-look",
    kind: "surprised",
    text: said`
      Ten minutes I looked at the loading door of the museum. I have walked through it for eleven years. There is a line of small pencil
      marks at the height of a child, with dates. The oldest is 1968. I asked the guard. His father was the guard.
    `,
    replies: [
      { by: "camille", after: 2.5, text: "J'espère que personne ne repeindra jamais cette porte." },
      { by: "hiroko", after: 15.4, text: "It is registered now. Number 1968-1." },
    ],
  },
  {
    key: "camp-ask",
    by: "bishal",
    week: 3,
    day: 1,
    at: "14:05",
    audience: "cohort",
    answers: "w3-ask",
    kind: "learned",
    text: said`
      I asked the oldest operator how he knows that the gate is stuck before the alarm says it. He said: the dog moves. There is a dog that
      sleeps on the warm side of the gate house. When the gate sticks, the floor hums and she goes outside. Thirty years. Four dogs.
    `,
    replies: [
      {
        by: "kenji",
        after: 9.3,
        text: "We have sensors for this. I think the dog is better. What is her name?",
      },
      { by: "bishal", after: 13, text: "Each one is called Bijuli. It means electricity." },
      { by: "tomas", after: 18.8, text: "In a kitchen it was always the youngest one, who stopped singing." },
    ],
  },
  {
    key: "camp-make",
    by: "moana",
    week: 4,
    day: 1,
    at: "21:30",
    audience: "cohort",
    answers: "w4-make",
    kind: "did-not-work",
    text: said`
      I made a model of a culvert out of Lego with my nephew, to explain a consent. It leaked on the planning table. Everybody now knows where
      the water goes, including the chair of the committee.
    `,
    replies: [{ by: "liam", after: 11.1, text: "Best consent meeting in the history of drains, then." }],
  },
  {
    key: "camp-less",
    by: "idris",
    week: 5,
    day: 2,
    at: "05:50",
    audience: "cohort",
    answers: "w5-less",
    text: said`
      This week I did not check the check. We count pallets twice, then I count them. I stopped the third one. Nothing happened, for five
      nights. On the sixth somebody came to ask why I don't count any more. We had a good talk, the first in a year.
    `,
    replies: [{ by: "thabo", after: 4.4, text: "Counting is a way of walking past people. I also do it." }],
  },
  {
    key: "camp-home",
    by: "julie",
    week: 6,
    day: 1,
    at: "18:15",
    audience: "cohort",
    answers: "w6-home",
    text: said`
      Je rapporte une chaise. Au guichet les gens restaient debout, parce qu'il n'y avait jamais eu de chaise. J'en ai apporté une de la
      cuisine. Les gens s'assoient, et ils lisent le formulaire avant de demander.
    `,
    replies: [
      {
        by: "aisha",
        after: 3.2,
        text: "I translated this for my team. On Sunday we carry two chairs to our counter.",
      },
      { by: "ana", after: 14.6, text: "Uma cadeira. Je n'ai rien vu de meilleur de tout l'été." },
    ],
  },
];
