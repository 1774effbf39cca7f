import type { Design } from "../../model.ts";
import { prose } from "../prose.ts";
import { hosting } from "./hosting.ts";
import { weeks } from "./weeks.ts";

/** For people who read, hear and save a great deal and can find little of it when it matters. */
export const personalKnowledgeMastery: Design = {
  title: "Personal knowledge mastery",
  language: "en",
  summary:
    "Four weeks to build your own small practice of finding, making sense of and sharing what you know. No tool to " +
    "install, no system to believe in. Fifteen minutes a day, and three people who see your notes.",
  hosting,
  lobby: {
    daysBefore: 7,
    at: "09:00",
    hello: prose`
      Hello, and welcome.

      Before we begin, one look around. Where do you keep things you want to remember? A drawer, forty open tabs, mails to
      yourself, a notebook, a colleague with a good memory? Tell us in two lines, without tidying up first.

      And: what is one question you have been carrying around for longer than a year?
    `,
    reading: [
      {
        title: "Seek, sense, share",
        note:
          "Seek: find people and sources worth your attention, and let the others go. Sense: do something with what you " +
          "found. Write it in your own words, try it, draw it, disagree with it. Share: give it to someone who can use it, " +
          "at the moment they need it. Most of us are strong at one of the three. You probably know already which.",
      },
      {
        title: "Fifteen minutes",
        note:
          "Choose a quarter of an hour for the next four weeks. The same time each day, on working days only. In those " +
          "minutes you do not collect anything new. You take one thing you already have and work on it. Put it in your " +
          "calendar now, under a name that nobody will book over.",
      },
    ],
  },
  weeks,
  closing: {
    at: "19:00",
    text: prose`
      Four weeks, about five hours of thinking if your quarter of an hour held, and a page with your name on it. Well done,
      also if it held only on Tuesdays.

      The cohort stays open to read, and your journal goes with you. We will knock three times to hear what is left: after
      two, six and twelve weeks.
    `,
  },
  checkIns: [
    {
      weeksAfter: 2,
      at: "09:00",
      question: "When did you last work on a thought, and what was it?",
      text: "Give the day and the thought. One line. If it was during our month, say so. You will not be the only one.",
    },
    {
      weeksAfter: 6,
      at: "09:00",
      question: "What did you find again that you had written yourself?",
      text: prose`
        Tell us about one note that came back at the right moment, and how you found it. If nothing came back, what were you
        looking for when you did not find it?
      `,
    },
    {
      weeksAfter: 12,
      at: "09:00",
      question: "Which line of your page would you cross out today?",
      text: "Take out your page. Cross out one line, add one, and tell us which. Then thank one person who is on it.",
    },
  ],
};
