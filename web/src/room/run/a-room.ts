import type { AtDesk, Desk, Poll, Room, Session, Shown } from "#backchannel/model";

/** Rooms for tests: as small as can be, with what a test is about put in. */
const MINUTE = 60_000;
const START = Date.parse("2026-11-27T14:00:00.000Z");

/** So many minutes after the room opened. */
export const minute = (n: number) => new Date(START + n * MINUTE).toISOString();

export const aQuestion = (name: string, over: Partial<Shown> = {}): Shown => ({
  id: `con_${name.replace(/\W/g, "").slice(0, 40).padEnd(16, "x")}` as Shown["id"],
  kind: "question",
  text: name,
  state: "shown",
  moments: {},
  at: minute(0),
  ways: 1,
  votes: 0,
  revision: 1,
  ...over,
});

export const held = (name: string, over: Partial<AtDesk> = {}): AtDesk => ({
  ...aQuestion(name, { state: "asked" }),
  asides: [],
  mark: "k3x9",
  heldFor: "review",
  ...over,
});

export const aSession = (over: Partial<Session> = {}): Session => ({
  id: "ses_0000000001" as Session["id"],
  title: "What we stopped doing",
  language: "en",
  state: "open",
  hosts: [],
  code: "HRN4K7" as Session["code"],
  openedAt: minute(0),
  settings: { hold: false, slow: 0 },
  revision: 1,
  ...over,
});

export const aRoom = (questions: Shown[] = [], over: Partial<Room> = {}): Room => ({
  session: aSession(),
  n: 1,
  here: 12,
  questions,
  links: [],
  messages: [],
  polls: [],
  reactions: {},
  ...over,
});

export const aDesk = (over: Partial<Desk> = {}): Desk => ({
  session: aSession(),
  words: { languages: [], own: [] },
  held: [],
  hidden: [],
  asked: [],
  muted: [],
  links: [],
  ...over,
});

export const aPoll = (over: Partial<Poll> = {}): Poll => ({
  id: "con_poll000000000000" as Poll["id"],
  session: aSession().id,
  question: "What would you stop first?",
  form: { type: "single", options: ["The report", "The meeting"] },
  state: "open",
  openedAt: minute(5),
  answers: 4,
  revision: 1,
  ...over,
});
