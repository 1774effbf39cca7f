import type { BeatKind } from "#cadence/model";
import { counting } from "../plural.ts";

const count = counting("en");

const beats: Record<BeatKind, string> = {
  lobby: "The lobby opens",
  week: "The week opens",
  circles: "Circles form",
  prompt: "Prompt",
  "session-opens": "Live session",
  "session-closes": "End of the live session",
  "round-opens": "Feedback round",
  "round-closes": "End of the feedback round",
  digest: "The week in short",
  "check-in": "Check-in",
  resurface: "Back from the shelf",
  close: "The month closes",
  archive: "The cohort becomes an archive",
};

/** Nobody gave these a title but we. */
const OWN = new Set<BeatKind>(["lobby", "close", "archive"]);

/** Words on a cohort's page. */
export const cohort = {
  size: (people: number, zones: number) =>
    `${count(people, { one: "person", other: "people" })} · ${count(zones, { one: "time zone", other: "time zones" })}`,
  weekOf: (week: number, of: number) => `Week ${week} of ${of},`,
  hosted: (by: string) => `hosted by ${by}`,
  states: {
    draft: "A draft,",
    lobby: "It begins soon,",
    running: "It is running,",
    tail: "The month is over, the check-ins go on,",
    closed: "An archive,",
  },
  beats,
  beat: (kind: BeatKind, title: string) =>
    title && !OWN.has(kind) && title !== beats[kind] ? `${beats[kind]}: ${title}` : beats[kind],
  badHour: (n: number) => `at a bad hour for ${count(n, { one: "person", other: "people" })}`,
  night: "It is at night for you. What is said stays here to read.",
  prompt: "This week’s prompt",
  checkIn: "A short check-in",
  writeFirst:
    "Write yours first: what the others wrote opens when yours is there, also when you keep it for yourself.",
  lobby: "Welcome to the lobby",
  views: "Whose words",
  everyone: "Everyone",
  circle: "My circle",
  circles: "All circles",
  reading: "To read before",
  more: "More",
  people: "Who is here",
  shelf: "What we keep: the shelf",
  draft: "This cohort is a draft: only its facilitators see it.",
  goOn: "Go on preparing it",
  refusals: {
    "not-open-yet": "This cohort is not open yet.",
    "check-ins-only":
      "The month is over. What is written now answers a check-in; everything stays here to read.",
    closed: "This cohort is an archive now. Everything can be read, and nothing can be added.",
  },
  goFirst: {
    title: "Go first: write your own answer to the next prompt",
    how: (title: string) => `It appears under “${title}” when that opens,`,
    label: "Your answer to the next prompt",
    waits: "It waits for its prompt.",
    empty: "Empty: nothing will be shared.",
  },
  calendar: {
    show: "Put the dates in my calendar",
    how: "Subscribe your calendar to this address. It is yours alone: whoever has it can see your dates.",
    copy: "Copy",
    copied: "Copied.",
    open: "Open in calendar",
  },
};
