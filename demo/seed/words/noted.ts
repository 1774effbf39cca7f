import type { Answer } from "../../texts/script.ts";

/** What the cohort said to some of the technical notes, by their titles. These were shared with it; the others not. */
export const NOTED: Readonly<Record<string, readonly Answer[]>> = {
  "Killing A Frozen SSH Session": [
    { by: "mateus", after: 2.4, text: "Five years I closed the whole window. Thank you." },
    { by: "denise", after: 14.1, text: "I don't know what SSH is, but I'd like this for meetings." },
  ],
  "Sequence Side-Effect When Rolling Back Inserts": [
    {
      by: "wei-ling",
      after: 9.2,
      text: "So this is why there are holes in our receipt numbers. I have told three auditors it is “technical”. Now I can tell them why.",
    },
    {
      by: "marta",
      after: 12.8,
      text: "An auditor who likes holes does not exist. Can I send them this note?",
    },
    { by: "piotr", after: 13.5, text: "Please do. I will be quiet and hide." },
  ],
  "Constructing A Range Of Dates": [
    {
      by: "hanna",
      after: 13.6,
      text: "I do this with a pencil, every December, for 1,900 people. I'm going to show it to someone and ask them to be kind.",
    },
  ],
  "Check Ubuntu Version": [
    { by: "tomas", after: 13.2, text: "One line, and I understood all of it. More like this, please." },
  ],
  "Highlight Small Change On Single Line": [
    {
      by: "liam",
      after: 1.7,
      text: "I don't write code, I write templates, and I want exactly this for them. One word changes and I read forty lines.",
    },
    {
      by: "mateus",
      after: 3.1,
      text: "It works on any text file. I'll show you after the session, five minutes.",
    },
  ],
  "Format Test Results As A JSON File": [
    {
      by: "mateus",
      after: 4.4,
      text: "And then our ticket system can read it without me. This goes in on Monday.",
    },
  ],
  "Generate Permutations Of All Valid 9-ball Racks": [
    {
      by: "omar",
      after: 16.5,
      text: "I gave the question to my class without the program. They're still arguing, and nobody heard the bell.",
    },
    { by: "ravi", after: 17.2, text: "Best review I ever had. Tell them I also began wrong." },
  ],
  "Read The Lid Angle Sensor For A MacBook": [
    {
      by: "jonas",
      after: 2.9,
      text: "I measure things for a living and didn't know my own computer measures its lid. What's the tolerance?",
    },
  ],
  "What Counts As Cross-Origin With CORS?": [
    { by: "ravi", after: 6.3, text: "I have reported this as a bug. Twice. Sorry, whoever you were." },
  ],
  "Edit The Current Command Prompt": [
    { by: "piotr", after: 8.9, text: "I use this at three in the night, when I do not trust my hands." },
  ],
  "Format And Print The Current Date And Time": [
    {
      by: "bishal",
      after: 4.6,
      text: "In our log book everybody writes the date as he likes. Last year the river rose on the 31st of June.",
    },
  ],
};
