import type { Answer, Narration } from "../../texts/script.ts";

/** Who is on the list of the next workshop, besides Tomás, who hosts it. Ana is there to learn. */
export const NEXT: readonly string[] = [
  "ana",
  "marta",
  "sofia",
  "yusuf",
  "hanna",
  "anjali",
  "jonas",
  "mateus",
  "grace",
  "elodie",
  "ravi",
  "nadia",
  "wei-ling",
  "piotr",
  "chloe",
  "elena",
  "omar",
  "akosua",
  "tobias",
  "daniel",
  "mei-hua",
];

/** First words in its lobby; times count from its first day. */
export const HELLOS: readonly (Narration & { readonly replies: readonly Answer[] })[] = [
  {
    key: "next-tomas",
    by: "tomas",
    week: 0,
    day: 1,
    at: "09:10",
    audience: "cohort",
    text: "Welcome. Before we begin: where do you put a thing you want to find again? I have 412 photos of whiteboards and have never looked at one.",
    replies: [
      {
        by: "piotr",
        after: 1.3,
        text: "A file called notes.txt. It is 61,000 lines. I can search it. Nobody else can.",
      },
      { by: "ana", after: 3.1, text: "On my hand, in blue. So anything older than a shower is gone." },
    ],
  },
  {
    key: "next-elena",
    by: "elena",
    week: 0,
    day: 1,
    at: "16:45",
    audience: "cohort",
    text: "Hello, Elena from Bucharest. I forward things to myself. This morning I had 1,130 unread mails, 904 of them from me.",
    replies: [{ by: "wei-ling", after: 11.5, text: "At least you know the sender." }],
  },
];
