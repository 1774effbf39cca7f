import type { Fate } from "#backchannel/model";
import { counting } from "../plural.ts";

const count = counting("en");

const fates: Record<Fate, string> = {
  answered: "answered",
  later: "kept for later",
  declined: "declined",
  merged: "merged with another that asks the same",
  hidden: "hidden by a moderator",
  unanswered: "not answered yet",
};

/** Words of a live session that is over. */
export const after = {
  lead: (questions: number, answered: number) =>
    `${count(questions, { one: "question", other: "questions" })} · ${answered} answered`,
  notYet: "This session is not over. What is here grows while it runs.",
  goIn: "Go in",
  views: "Ways to read it",
  said: "What was said",
  replay: "As it happened",
  answered: "Answered",
  noneAnswered: "No question was answered.",
  unanswered: "Waiting for an answer",
  unansweredLead: "Answers can still be written. Who asked is told.",
  allAnswered: "Every question has been answered.",
  links: "Links",
  noLinks: "Nobody shared a link.",
  polls: "Polls",
  mine: "What became of yours",
  fates,
  answeredAt: "answered at",
  sharedAt: "shared at",
  votes: (n: number) => count(n, { one: "vote", other: "votes" }),
  by: (name: string) => `by ${name}`,
  unnamed: "unnamed",
  answerOf: (name: string) => `${name} answered in writing`,
  write: "Write an answer",
  change: "Change the answer",
  answerTo: (text: string) => `Answer to: ${text}`,
  send: "Give the answer",
  leave: "Not now",
  ways: (n: number) => `asked in ${count(n, { one: "way", other: "ways" })}`,
  export: {
    title: "Take it with you",
    lead: "All that was said, complete.",
    markdown: "To read (Markdown)",
    csv: "For a table (CSV)",
    json: "For a program (JSON)",
  },
  time: {
    label: "Moment of the session",
    value: (clock: string, minutes: number) =>
      `${clock}, ${count(minutes, { one: "minute", other: "minutes" })} in`,
    loading: "Fetching what happened…",
    nothing: "Nothing happened in this room.",
    play: "Play",
    pause: "Pause",
    before: "Step back",
    next: "Step on",
    kinds: { asked: "asked", answered: "answered", poll: "poll" },
    asked: (text: string) => `Asked: ${text}`,
    answered: (text: string) => `Answered: ${text}`,
    poll: (text: string) => `Poll: ${text}`,
    opened: "The room opened",
    closed: "The room closed",
    at: (clock: string) => `The room at ${clock}`,
    stage: "On stage",
    top: "Most wanted then",
    quiet: "No question was open then.",
    asList: "As a list",
  },
};
