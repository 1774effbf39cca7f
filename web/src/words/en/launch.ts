import type { LineProblem } from "#cohort/model";
import { counting } from "../plural.ts";

const count = counting("en");
const people = (n: number) => count(n, { one: "person", other: "people" });
const problems: Record<LineProblem["problem"], string> = {
  "bad-address": "is not a mail address",
  duplicate: "is there already",
  "unknown-zone": "is no time zone we know",
  "too-long": "is too long",
  "unknown-role": "is no role (facilitator, participant or guest)",
  "unknown-language": "is no language Outloud speaks (English or French)",
  "too-many": "is more than a cohort can hold",
  unreadable: "cannot be read as one person",
};

/** Words for preparing a cohort, and for coming in by a link. */
export const launch = {
  title: "Launch a cohort",
  hosting: "Hosting",
  lead: "Five things, in any order, then launch. Everything is kept as you go; nobody sees it before you launch.",
  steps: {
    what: "What it is",
    start: "When it starts",
    people: "Who is invited",
    month: "The month",
    rehearsal: "Rehearsal",
    launch: "Launch",
  },
  ready: "Where it stands",
  saving: "Saving…",
  saved: "Everything is saved",
  notSaved: "Your last change is not saved",
  stale: "Somebody else changed this draft. You see it as it is now.",
  applyMine: "Make my change again",
  takeTheirs: "Leave it as it is",

  name: "Title",
  nameHint: "As people see it in their mails",
  from: (title: string) => `Its design is “${title}”.`,
  readDesign: "Read the design",

  startsOn: "First day",
  zone: "Time zone",
  zoneHint: "All hours of the month are meant on this clock. A city will do.",
  noZone: "There is no such zone. Write the name of a large city near you, such as Lisbon.",
  firstDay: (day: string, clock: string, city: string) =>
    `The first week opens on ${day} at ${clock} in ${city}.`,
  mine: (when: string) => `For you that is ${when}.`,
  lobbyOn: (day: string) => `The lobby opens on ${day}.`,
  lobbyNow: "The lobby opens as soon as you launch.",

  problem: {
    title: (n: number) => count(n, { one: "thing stands in the way", other: "things stand in the way" }),
    past: "The first week would open in the past.",
    gap: (what: string, clock: string) =>
      `${what}: there is no ${clock} that day. Clocks go forward and jump over it.`,
    order: (what: string) =>
      `${what} stands out of order: before something that must come first, or outside the month.`,
    other: (what: string) => `${what} cannot stand where it is.`,
    startOn: (day: string) => `Start on ${day}`,
    take: (clock: string) => `Make it ${clock}`,
  },
  quoted: (title: string) => `“${title}”`,
  lobby: "The lobby",
  close: "The end of the month",
  archive: "The archive",

  paste: "Paste the list",
  pasteHint:
    "One person a line: an address, “Ana Silva <ana@example.org>”, or columns from a spreadsheet (name, mail, zone, language, role).",
  otherwise: (city: string, language: string) =>
    `Who comes without a zone or a language gets ${city} and ${language}, and can change both.`,
  languages: { en: "English", fr: "French" },
  spoken: { en: "English", fr: "French" },
  put: "Put them on the list",
  upload: "Take a CSV file",
  tooLarge: "That file is larger than 600 kB. A list of 2,000 people is about 150 kB: is it the right file?",
  notText: "That file is not UTF-8 text. Save it as “CSV UTF-8” in your spreadsheet and take it again.",
  tookIn: (n: number) => (n === 0 ? "Nobody new is on the list." : `${people(n)} put on the list.`),
  wrongLines: (n: number) => count(n, { one: "line needs a look", other: "lines need a look" }),
  leftOut: (n: number) =>
    `${count(n, { one: "line of your list still needs", other: "lines of your list still need" })} a look: nobody on them is invited yet.`,
  line: (n: number) => `Line ${n}`,
  problems,
  isWrong: (value: string, problem: LineProblem["problem"]) => `“${value}” ${problems[problem]}.`,
  sameAs: (value: string, first: number) => `“${value}” is on line ${first} already.`,
  onList: (value: string) => `“${value}” is on the list already.`,
  fixTo: (fix: string) => `Make it ${fix}`,
  split: "Make them separate lines",
  unquote: "Leave the quotes out",
  fixAll: (n: number) => `Take all ${n} suggestions`,
  tryLine: "Try again",
  leaveOut: "Leave it out",
  editLine: (n: number) => `Line ${n}, to correct`,
  list: "The list",
  nobody: "Nobody is on the list yet. People you add get their invitation when you launch, not before.",
  zones: (n: number) => count(n, { one: "time zone", other: "time zones" }),
  column: { name: "Name", email: "Mail", zone: "Zone", language: "Language", role: "Role", state: "State" },
  roles: { facilitator: "Facilitator", participant: "Participant", guest: "Guest" },
  states: { waiting: "Waiting", invited: "Invited", welcomed: "Has come in" },
  edit: "Edit",
  remove: "Take off",
  editOf: (name: string) => `Edit ${name}`,
  removeOf: (name: string) => `Take off: ${name}`,
  removed: (name: string) => `${name} is off the list.`,
  save: "Save",
  cancel: "Cancel",
  showAll: (n: number) => `Show all ${n}`,
  link: {
    title: "A link that lets people in",
    none: "Whoever has the link can join, as long as it is in force.",
    make: "Make a link",
    renew: "Make a new one",
    end: "End it",
    copy: "Copy",
    copied: "Copied.",
    ended: "The link is over. Nobody comes in by it any more.",
    renewed: "A new link is in force; the one before opens nothing.",
    draft: "It opens the door once you have launched.",
    as: "Who comes by it is a",
    address: "Join link",
  },

  drag: "Drag a mark to another day, or hold Shift and press an arrow key. This changes this cohort’s copy, not the design.",
  fixed: "This one stands where the month puts it.",
  movedTo: (what: string, day: string) => `${what} is now on ${day}.`,
  fair: "Fair clock",
  fairLead: "Sessions on everybody’s own clock. Between 22:00 and 07:00 counts as night.",
  noSessions: "There is no live session in this month.",
  night: (n: number) => `at night for ${people(n)}`,
  day: "by day for everybody",
  who: "Who",
  nightIn: (clock: string, city: string) => `${clock} in ${city}`,
  weekOf: (n: number) => `Week ${n}`,
  on: (title: string) => `Day of ${title}`,
  at: (title: string) => `Hour of ${title}`,
  rotation: (from: number, to: number, nights: number, after: number) =>
    from === to
      ? `Other hours would spare people ${count(nights - after, { one: "night", other: "nights" })} in all.`
      : `Someone has ${count(from, { one: "session", other: "sessions" })} at night. With these hours ${to === 0 ? "nobody has any" : `nobody has more than ${to}`}.`,
  rotationMove: (title: string, from: string, to: string) => `${title}: ${from} → ${to}`,
  useHours: "Use these hours",
  usedHours: "The sessions have new hours.",

  rehearsalLead:
    "Read the month as one of them will: every moment on their clock, every mail as it will be sent.",
  as: "Read it as",
  somebody: "Somebody else…",
  rehearse: "Rehearse",
  readingAs: (name: string, city: string) => `As ${name} in ${city}`,
  someone: "Somebody",
  atNight: "at night",
  mailNow: "A mail, when you launch",
  mail: "A mail",
  parts: "Parts of the mail",
  asHtml: "As it looks",
  asText: "As text",

  summary: (who: string, day: string, clock: string, city: string) =>
    `${who}, from ${day}, ${clock} in ${city}.`,
  mails: (n: number) =>
    n === 0
      ? "Nobody is on the list yet, so no mail goes out. You can add people later, or share a link."
      : `${count(n, { one: "invitation goes", other: "invitations go" })} out now.`,
  youAnd: (n: number) => (n === 0 ? "You alone" : `You and ${people(n)}`),
  launch: "Launch",
  launched: "It is launched. Invitations are on their way.",
  notYet: "First mend what stands in the way.",
  discard: "Throw this draft away",
  discardSure: "The draft goes, with its list and its link. This cannot be undone.",
  discardYes: "Throw it away",
  keep: "Keep it",
  discarded: "The draft is gone.",

  join: {
    title: (title: string) => `Join ${title}`,
    gone: "This link opens nothing",
    early: "Not open yet",
    starts: (day: string, weeks: number) => `${count(weeks, { one: "week", other: "weeks" })} from ${day}`,
    hosted: (by: string) => `Hosted by ${by}`,
    guest: "You come as a guest: you see this cohort and nothing else.",
    join: "Join",
    as: (name: string) => `You are signed in as ${name}.`,
    ask: "No password: a code comes by mail, and you are in.",
    mailed: (email: string) => `A code is on its way to ${email}. It is good for ten minutes.`,
    notIn: "You are not in yet",
  },
};
