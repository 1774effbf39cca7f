import { counting } from "../plural.ts";

const count = counting("en");

/** Words beside what others said: keeping apart, and what is hidden for now. */
export const safety = {
  apart: {
    keep: (name: string) => `Keep ${name} and me apart`,
    end: "Keep us apart no longer",
    endOf: (name: string) => `Keep ${name} and you apart no longer`,
    done: (name: string) =>
      `What ${name} writes is left out for you, and nothing of either of you is brought to the other. ${name} is not told.`,
    ended: (name: string) => `You meet what ${name} writes again.`,
    are: (name: string) => `You keep ${name} and yourself apart.`,
    folded: (n: number) =>
      count(n, {
        one: "answer is folded away, by somebody you keep apart from you.",
        other: "answers are folded away, by people you keep apart from you.",
      }),
    show: "Show it all the same",
    title: "Who reaches you",
    list: "People you keep apart from you",
    listHint:
      "What they write is left out for you, and neither of you is offered, told or seated with the other. They are not told. You keep somebody apart from the menu beside what they wrote, or on their page.",
    nobody: "Nobody.",
    nudges: "Kind words from facilitators",
    nudgesHint:
      "A note somebody writes to you by hand, at most three a week. Without it, they are told that you prefer none.",
  },
  report: "Report it",
  hidden: {
    mine: (name: string) => `${name} has hidden this for now and would like to talk with you.`,
    mineAfter: "Only you and the facilitators read it. You can change the words meanwhile.",
    theirs: (name: string) => `${name} has hidden this while you talk with its author.`,
    desk: "See the report",
    place: "An answer is hidden here for now.",
    why: (words: string) => `“${words}”`,
  },
};
