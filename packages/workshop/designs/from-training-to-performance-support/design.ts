import type { Design } from "../../model.ts";
import { prose } from "../prose.ts";
import { hosting } from "./hosting.ts";
import { weeks } from "./weeks.ts";

/** For people who make training and suspect that a page on the wall would have helped more. */
export const fromTrainingToPerformanceSupport: Design = {
  title: "From training to performance support",
  language: "en",
  summary:
    "Four weeks in which each participant watches real work, builds one small aid for one real task, tries it with three " +
    "people, and then decides what to do with the course it might replace.",
  hosting,
  lobby: {
    daysBefore: 10,
    at: "09:00",
    hello: prose`
      Welcome. In this month you will make one person's work a little easier. So we start with that person.

      Please tell us three things, one line each. Which task? Who does it, and how often? What goes wrong now? Choose something
      small: closing a till, handing over a ward, answering one kind of mail. "Onboarding" is not a task.

      If you have no task yet, say so here. The others will help you find one before Monday.
    `,
    reading: [
      {
        title: "When people need help",
        note:
          "People need help at five moments: when something is new, when they want to know more, when they must do it, when " +
          "something goes wrong, and when something has changed. Courses are made for the first two. Most of working life " +
          "is the other three, and there people ask a neighbour. This month is about the other three.",
      },
      {
        title: "Permission to watch",
        note:
          "Ask the person, not only their manager. Say what you will do: sit beside you for an hour, mostly silent, make " +
          "notes about the task and not about you, show you the notes first. Say what you will not do: measure you, " +
          "correct you, write a report. Then keep to it.",
      },
    ],
  },
  weeks,
  closing: {
    at: "19:00",
    text: prose`
      You watched, you built something small, and you let people use it without you. That is more than most courses can say.

      The cohort stays open to read: borrow shamelessly from each other's aids and say where they came from. We will ask
      after two, six and twelve weeks whether yours is still in use. A no is as interesting as a yes.
    `,
  },
  checkIns: [
    {
      weeksAfter: 2,
      at: "09:00",
      question: "Where is your aid right now, physically?",
      text: "Go and look. On the wall, in a pocket, in a folder nobody opens? One line, and what you will do about it.",
    },
    {
      weeksAfter: 6,
      at: "09:00",
      question: "Who used it last, and was it enough?",
      text: prose`
        Ask one person who does the task. Write down what they said, as exactly as you can. If somebody changed your aid
        without asking you: congratulations, it is theirs now.
      `,
    },
    {
      weeksAfter: 12,
      at: "09:00",
      question: "Which course did you shorten, stop or refuse to build?",
      text: "Say what came in its place, and what the people affected say now. If the answer is none, what stood in the way?",
    },
  ],
};
