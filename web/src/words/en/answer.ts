import { counting } from "../plural.ts";

const count = counting("en");

/** Words where somebody who is ready is sent to what waits. */
export const answer = {
  answer: {
    title: "Answer",
    lead: "One at a time, chosen for you now: what has the fewest answers and has waited longest, your circle first.",
    go: "Answer someone",
    near: (n: number) =>
      `${count(n, { one: "entry", other: "entries" })} in your circle would like an answer.`,
    far: (n: number) =>
      `${count(n, { one: "entry", other: "entries" })} in this cohort would like an answer.`,
    kept: "You have begun one. It is kept for you.",
    invited: (got: number, given: number, n: number) =>
      `You got ${count(got, { one: "answer", other: "answers" })} here and gave ${given}. ${n === 1 ? "One more" : `${n} more`} would leave this place a little richer.`,
    until: "Kept for you until",
    ring: {
      circle: "From your circle",
      before: "From a circle you sat in before",
      cohort: "From your cohort",
      across: "From another circle",
    },
    elsewhere: (organisation: string) => `Written by somebody of another organisation: ${organisation}.`,
    both: (topics: readonly string[]) =>
      `You both write about ${topics.map((topic) => `#${topic}`).join(", ")}.`,
    whole: "See the whole conversation",
    pass: "Not now",
    passed: "Left for somebody else.",
    stop: "Enough for now",
    thanks: "Sent. They will hear of it.",
    next: "Another one",
    across: "Something from further away",
    take: "Read this one",
    notThisTime: "Not this time",
    meanwhile: "Somebody has answered meanwhile. Yours is welcome all the same.",
    gone: "Its author has taken this back. What you wrote is kept as a draft.",
    empty:
      "Nothing waits for you here. Somebody always gets round to asking: write what you are stuck with, and others come to you.",
    back: "Back to the cohort",
    key: "answer someone",
  },
};
