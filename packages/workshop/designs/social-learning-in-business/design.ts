import type { Design } from "../../model.ts";
import { prose } from "../prose.ts";
import { hosting } from "./hosting.ts";
import { weeks } from "./weeks.ts";

/** For colleagues who do related work and hardly ever see each other do it. */
export const socialLearningInBusiness: Design = {
  title: "Social learning in business",
  language: "en",
  summary:
    "Four weeks in which people from different places and jobs say aloud what they are working on, answer each other, " +
    "look at what does not work, and leave with one habit. About two hours a week for a participant.",
  hosting,
  lobby: {
    daysBefore: 7,
    at: "09:00",
    hello: prose`
      Welcome, and thank you for taking the time.

      This is a small room before the real one. Say hello in two lines: where you are, what is on your desk today (the real
      thing on top, not your job title), and one thing you would like to get better at this month.

      You don't need to read anything to begin. If you like to prepare, there are two short texts below. And if you prefer to
      read along first, do. Nobody counts.
    `,
    reading: [
      {
        title: "Narrating your work, in one minute",
        note:
          "Narrating is not reporting. A report says that something is finished. A narration says what you are doing, " +
          "while you do it, including the part you are unsure of. It is short. It is for someone, even if you do not know " +
          "them yet. A good test: could a colleague use it, or answer it, on the day you wrote it?",
      },
      {
        title: "Who can read what I write?",
        note:
          "You decide, each time. Only you; your circle of about five people; everybody in this cohort; or the whole " +
          "network. Start small if you like. You can open an entry to more people later, and before you do, you see " +
          "exactly who that adds. Nothing you keep to yourself can be found by anybody, hosts included.",
      },
    ],
  },
  weeks,
  closing: {
    at: "19:00",
    text: prose`
      This is the end of the four weeks and not of the conversation. From now on the cohort stays open to read. Take your
      journal with you: it is yours, and the button gives you all of it.

      We will ask you three times what became of it: in two weeks, in six and in twelve. One line each time. Thank you for
      being honest in front of strangers, and for answering them.
    `,
  },
  checkIns: [
    {
      weeksAfter: 2,
      at: "09:00",
      question: "Which habit survived its first two weeks?",
      text: "One line. If it died, say on which day and what killed it. That helps the others more than you think.",
    },
    {
      weeksAfter: 6,
      at: "09:00",
      question: "What do you do differently now, and who has noticed?",
      text: prose`
        Something small and visible: a mail you no longer send, a question you now ask, a person you call. Two lines are enough.
        If nothing changed, tell us what would have needed to be different.
      `,
    },
    {
      weeksAfter: 12,
      at: "09:00",
      question: "What has become so normal that you nearly forgot it came from here?",
      text: prose`
        Look at one entry of yours from the first week before you answer. And if somebody from the cohort helped you since, say
        who. They may not know.
      `,
    },
  ],
};
