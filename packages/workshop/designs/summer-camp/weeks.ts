import type { Week } from "../../model.ts";
import { prose } from "../prose.ts";

/** Six weeks with one small thing each. */
export const weeks: Week[] = [
  {
    title: "Pack light",
    aim: "Arrive. Put one thing down.",
    opensAt: "09:00",
    reading: [],
    moments: [
      {
        slug: "w1-pack",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What do you leave at home this summer?",
        text: prose`
          A meeting, a worry, a mailing list, an ambition. Two lines are enough: what is it, and what do you think will
          happen without it?
        `,
      },
      {
        slug: "w1-fire",
        kind: "session",
        day: 4,
        at: "17:00",
        minutes: 60,
        title: "First fire",
        text: prose`
          We sit down and say hello. Everybody shows one object within reach and tells its story in one minute. Then we agree
          who brings the wood, that is, who hosts which week. Come late, leave early, bring a drink.
        `,
      },
    ],
  },
  {
    title: "Look at something for ten minutes",
    aim: "Notice what you usually walk past.",
    opensAt: "09:00",
    reading: [],
    moments: [
      {
        slug: "w2-look",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "Ten minutes of looking",
        text: prose`
          Sit near some work that is not yours: a market, a building site, a kitchen, an airport gate. Look for ten minutes.
          What do they do well that nobody taught them? A few lines, from anywhere.
        `,
      },
      {
        slug: "w2-digest",
        kind: "digest",
        day: 7,
        at: "17:00",
        title: "First postcard from camp",
        text: "What people left at home, what they saw, and who would be glad of an answer.",
      },
    ],
  },
  {
    title: "Ask somebody older, or much younger",
    aim: "One conversation across an age.",
    opensAt: "09:00",
    reading: [],
    moments: [
      {
        slug: "w3-ask",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "How did you learn that?",
        text: prose`
          Ask it of somebody thirty years older or younger than you, about a thing they are good at. Write down what they
          said as exactly as you can. Two lines are enough, and their words are better than yours.
        `,
      },
    ],
  },
  {
    title: "Make a small thing badly",
    aim: "Be a beginner at something, where others can see it.",
    opensAt: "09:00",
    reading: [
      {
        title: "Why badly?",
        note:
          "Because most of us have not been beginners in public for years, and we ask it of our colleagues every time we " +
          "change a form. A burnt loaf teaches it in one afternoon.",
      },
    ],
    moments: [
      {
        slug: "w4-make",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What did you make, and where did it go wrong?",
        text: prose`
          A loaf, a shelf, a song, a spreadsheet, a sentence in a new language. Tell us the moment when you wanted to stop.
          Two lines are enough.
        `,
      },
      {
        slug: "w4-digest",
        kind: "digest",
        day: 7,
        at: "17:00",
        title: "Second postcard from camp",
        text: "What older and younger people told us, and a number of things made badly.",
      },
    ],
  },
  {
    title: "Do less",
    aim: "A week with nothing in it. It is harder than it looks.",
    opensAt: "09:00",
    reading: [],
    moments: [
      {
        slug: "w5-less",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What did you not do this week?",
        text: "Name it, one line. Did anybody notice? You may also leave this prompt unanswered, which is an answer.",
      },
    ],
  },
  {
    title: "Carry one thing home",
    aim: "Choose what comes back with you. One thing.",
    opensAt: "09:00",
    reading: [],
    moments: [
      {
        slug: "w6-home",
        kind: "prompt",
        day: 1,
        at: "09:00",
        title: "What comes home with you?",
        text: prose`
          Read your own lines from the first week. What stayed at home, and was it missed? Then choose one thing from these
          weeks, yours or somebody else's, that you will do on the first ordinary Monday.
        `,
      },
      {
        slug: "w6-fire",
        kind: "session",
        day: 4,
        at: "17:00",
        minutes: 60,
        title: "Last fire",
        text: prose`
          Everybody brings one line from camp that they want to keep, preferably somebody else's, and reads it aloud. Then the
          things made badly are shown, and there is a prize for the worst one.
        `,
      },
      {
        slug: "w6-digest",
        kind: "digest",
        day: 7,
        at: "17:00",
        title: "Last postcard from camp",
        text: "Six weeks in one page, and the lines people wanted to keep.",
      },
    ],
  },
];
