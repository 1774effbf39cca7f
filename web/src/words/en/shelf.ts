import type { Item } from "#shelf/model";
import { counting } from "../plural.ts";

const count = counting("en");

/** Words of a cohort’s shelf, and of keeping something on it. */
export const shelf = {
  title: "Shelf",
  lead: "What is worth finding again, and why. What a live session leaves comes here by itself.",
  again: "Up again this week",
  rest: "Everything else",
  keep: "Keep on the shelf",
  keepShort: "Keep",
  keepOf: (what: string) => `Keep on the shelf: ${what}`,
  kept: "It is on the shelf.",
  keptBefore: (name: string) => `${name} has kept this already.`,
  keptBySession: "It is on the shelf already, from its session.",
  link: "A link worth keeping",
  linkPlaceholder: "https://",
  noAddress: "This is not an address. One looks like https://example.org.",
  notKept: "It is not on the shelf",
  why: "Why it is worth keeping",
  whyPlaceholder: "One sentence for whoever finds it in three months.",
  sayWhy: "Say why",
  changeWhy: "Change why",
  save: "Save",
  leave: "Leave it",
  more: (what: string) => `What you can do: ${what}`,
  takeOff: "Take it off the shelf",
  takenOff: "It is off the shelf.",
  gone: "Whoever wrote this has taken it back.",
  goneSaid: "This is no longer shown in its session.",
  from: {
    entry: (by: string) => `An entry by ${by}`,
    reply: (by: string, title: string) => (title ? `${by}, answering “${title}”` : `An answer by ${by}`),
    contribution: (by: string, title: string) =>
      by ? `${by}, live in “${title}”` : `Said without a name, live in “${title}”`,
    link: (by: string, title: string) =>
      title
        ? by
          ? `Shared by ${by}, live in “${title}”`
          : `Shared without a name, live in “${title}”`
        : "A link",
    somewhere: (title: string) => (title ? `From “${title}”` : "From a thread"),
  },
  keptBy: (name: string) => `kept by ${name}`,
  left: "left by the session",
  kinds: {
    all: "All",
    entry: "Entries",
    reply: "Answers",
    contribution: "Questions",
    link: "Links",
  } satisfies Record<"all" | Item["what"]["kind"], string>,
  kind: "What kind",
  session: "From which session",
  anySession: "From anywhere",
  older: "Show what was kept before",
  found: (n: number) => count(n, { one: "thing", other: "things" }),
  none: "Nothing of this kind is on the shelf.",
  empty:
    "Nothing is kept yet. Keep an entry or an answer from its menu, or put a link here; after a live session its links and answered questions are here by themselves.",
};
