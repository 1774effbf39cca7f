import type { GivenRole, SessionCard } from "#backchannel/model";
import { counting } from "../plural.ts";

const count = counting("en");

const states: Record<SessionCard["state"], string> = {
  planned: "not open yet",
  open: "open now",
  closed: "over",
};

const roles: Record<GivenRole, { name: string; what: string }> = {
  moderator: { name: "To moderate", what: "Runs the room with you: lets in, merges, hides, makes polls." },
  speaker: { name: "To speak", what: "Sees the questions in large letters, and marks them answered." },
  stage: {
    name: "For the screen on the wall",
    what: "Shows the stage, and takes no part. Open it on the machine at the projector.",
  },
};

/** Words of making and preparing live sessions. */
export const session = {
  title: "Live sessions",
  lead: "A room for one hour: people come in by a code, ask, vote, and hear what became of what they asked.",
  mine: "Yours",
  none: "You have made no session of your own yet. One for a conference talk takes a minute.",
  states,
  new: {
    title: "A new session",
    name: "What it is called",
    nameHint: "People read it at the door: the title of the talk, or of the hour.",
    language: "Its language",
    when: "When",
    whenHint: "Nothing opens by itself: you open the room when you are there.",
    make: "Make it",
  },
  languages: { en: "English", fr: "French" },
  about: (verb: string, title: string) => `${verb}: ${title}`,
  prepare: "Prepare",
  prepared: "See the code",
  enter: "Go in",
  read: "Read what was said",
  unanswered: (n: number) =>
    count(n, { one: "question waits for an answer", other: "questions wait for an answer" }),
  opens: "Opens",
  wasPlanned: "It was planned for",
  wasOn: "It was on",
  openSince: "Open since",
  ofCohort: "Live",
  all: (n: number) => `All ${n} sessions`,
  fewer: "Only what matters now",
  door: {
    title: "How people come in",
    code: "Code",
    how: (host: string) => `At ${host}/live, by this code`,
    qr: (code: string) => `A code for cameras that leads into the room ${code}`,
    link: "Short link",
    copy: "Copy",
    copied: "Copied.",
    rotate: "New code",
    rotateQuestion: "Take a new code?",
    rotateWhy:
      "The code, the short link and every picture of them stop working at once. Who is in the room stays in. Do this when the code got to people it was not for.",
    keep: "Keep this one",
    rotated: "There is a new code. The one before opens nothing.",
  },
  links: {
    title: "Links that give a role",
    lead: "Send each to one person, or to the machine it is for. Whoever holds it has the role.",
    roles,
    copy: (role: string) => `Copy the link: ${role}`,
    renew: "New link",
    renewOf: (role: string) => `New link: ${role}`,
    renewQuestion: (role: string) => `Take a new link: ${role}?`,
    renewWhy: "The link before opens nothing more. Who came in by it stays in.",
    keep: "Keep this one",
    renewed: "There is a new link.",
  },
  opening: {
    open: "Open the room",
    openWhy: "People can come in before; from then on they can ask.",
    close: "Close the room",
    closeQuestion: "Close the room?",
    closeWhy:
      "Nobody can add anything afterwards. Everybody learns what became of their questions, and all of it can be read. Do it when the hour is over.",
    notYet: "Not yet",
    again: "Open it again",
    opened: "The room is open.",
    closed: "The room is closed. What was said can be read.",
  },
  go: {
    desk: "Moderate",
    speak: "Speaker’s view",
    stage: "Stage",
    after: "Read what was said",
    room: "The room as people see it",
  },
};
