import type { Design } from "../../model.ts";
import { prose } from "../prose.ts";
import { hosting } from "./hosting.ts";
import { weeks } from "./weeks.ts";

/** For the weeks in which half of the people are away: one small thing a week, nothing owed. */
export const summerCamp: Design = {
  title: "Summer camp",
  language: "en",
  summary:
    "Six light weeks with one small prompt each and two evenings by the fire. For the time of year when people come and " +
    "go. Ten minutes a week is plenty, and missing a week is part of it.",
  hosting,
  lobby: {
    daysBefore: 5,
    at: "10:00",
    hello: prose`
      Welcome to camp. Put your bag down.

      Six weeks, one small thing each, nothing to prepare. Tell us what you see when you look up from this screen. One line will
      do.
    `,
    reading: [
      {
        title: "Camp rules, all three",
        note:
          "One: nothing is owed. Miss a week, come back, no excuses. Two: if you see someone without an answer, answer. One " +
          "line is an answer. Three: at the fire, slippers are welcome and slides are not.",
      },
    ],
  },
  weeks,
  closing: {
    at: "18:00",
    text: prose`
      The tents are down. Camp stays open to read, and what you wrote is yours to take.

      We will wave three times from the road, after two, six and twelve weeks. Wave back if you like. Have a good season.
    `,
  },
  checkIns: [
    {
      weeksAfter: 2,
      at: "10:00",
      question: "Did you do it on the first ordinary Monday?",
      text: "The one thing you carried home. Yes, no, or Tuesday. One line.",
    },
    {
      weeksAfter: 6,
      at: "10:00",
      question: "Has what you left at home come back?",
      text: "Meetings and worries do. If yours is still away, how did you keep the door closed?",
    },
    {
      weeksAfter: 12,
      at: "10:00",
      question: "Whom from camp have you spoken with since?",
      text: "About anything. If nobody: there is still time before the next one. Choose a name and write one line to them.",
    },
  ],
};
