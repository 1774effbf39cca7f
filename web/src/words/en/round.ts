import { counting } from "../plural.ts";

const count = counting("en");
const answers = { one: "answer", other: "answers" };
const entries = { one: "entry", other: "entries" };

/** Words of a round of feedback, on a cohort's page and on its desk. */
export const round = {
  now: "Feedback round",
  until: "until",
  promise: (floor: number) =>
    `Each entry in it is promised ${count(floor, answers)}, also when it comes late.`,
  blind: {
    none: "",
    author: "Until then nobody sees who wrote, hosts included. Some may still know you by what you write.",
    both: "Until then nobody sees who wrote or who answers, hosts included. Some may still know you by your words.",
  },
  about: (prompt: string) => `Whoever wrote to “${prompt}” is in it.`,
  answer: "Answer somebody",
  write: "Write for it",
  bring: "Bring one I wrote",
  brought: "It is in the round now.",
  notBrought: "It is not in the round",
  mine: "Yours is in it:",
  mineHas: (has: number, floor: number) =>
    has >= floor
      ? `it has the ${count(floor, answers)} it was promised.`
      : has === 0
        ? `it waits for ${count(floor, answers)}.`
        : `it has ${has} of the ${count(floor, answers)} it was promised.`,
  desk: {
    title: "The round",
    open: "Open. It closes",
    planned: "It opens",
    over: "It closed",
    next: {
      none: "Then the clock closes it and tells who took part. Whoever comes late is still answered.",
      hidden:
        "Then the clock closes it, gives back the names and tells who took part. Whoever comes late is still answered.",
      planned: "The clock opens it and tells everybody. Nobody is assigned to anybody.",
      over: "Whoever comes late is still answered.",
    },
    entries: (n: number) => (n === 0 ? "Nothing is in it yet." : `${count(n, entries)} in it`),
    served: (n: number, floor: number) =>
      `${n} with ${floor === 1 ? "its answer" : `their ${floor} answers`}`,
    waiting: (n: number, span: string) =>
      n === 0 ? "none waits" : n === 1 ? `1 waits, for ${span}` : `${n} wait, the longest for ${span}`,
    late: (n: number) => `${n} came late`,
    extend: "Give it one more day",
    extended: (when: string) => `It closes ${when} now. Everybody gets one notice.`,
    back: (when: string) => `It closes ${when} again.`,
    notExtended: "Nothing has moved",
  },
};
