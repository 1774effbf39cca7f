import { counting } from "../plural.ts";

const count = counting("en");

/** Words of one's own journal and of the box on its own. */
export const mine = {
  title: "Journal",
  lead: "Everything you wrote, whoever may read it. It is yours.",
  tabs: "What to look at",
  entries: "Entries",
  drafts: "Drafts",
  trying: "Trying",
  filter: "Whom it is for",
  all: "Everything",
  self: "Only me",
  thisWeek: "This week",
  lastWeek: "Last week",
  weekOf: (day: string) => `Week of ${day}`,
  older: "Show older entries",
  end: "That is where it began.",
  empty: "Nothing yet. Two lines about what you did today are a journal.",
  emptyFor: "Nothing with this audience so far.",
  write: "Write",
  draft: {
    empty: "No words are waiting to be finished. What you type is kept here by itself, until you share it.",
    untitled: "Without words",
    goOn: "Go on writing",
    throwAway: "Throw away",
    thrownAway: "Thrown away.",
    saved: "kept",
    where: {
      home: "for your journal",
      cohort: (title: string) => (title ? `in ${title}` : "in a cohort you have left"),
      reply: "an answer",
      edit: "a change to an entry",
      message: "a message",
      ask: "a question about an entry",
      loop: "what you changed",
      adapts: "what you made of an entry",
      tried: "how something went",
    },
    count: (n: number) => count(n, { one: "draft", other: "drafts" }),
  },
  box: {
    title: "Write",
    where: "Where it belongs",
    nowhere: "Your journal, outside any cohort",
  },
};
