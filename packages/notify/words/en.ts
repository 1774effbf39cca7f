import type { BeatKind } from "#cadence/model";

interface Elsewhere {
  readonly time: string;
  readonly city: string;
}

/** How much of each kind a digest has to tell. */
interface Told {
  readonly said: number;
  readonly wrote: number;
  readonly asked: number;
  readonly waiting: number;
}

const named: Record<BeatKind, string> = {
  lobby: "The lobby opens",
  week: "The week opens",
  circles: "Circles form",
  prompt: "A prompt",
  "session-opens": "Live session",
  "session-closes": "The live session ends",
  "round-opens": "A round of feedback opens",
  "round-closes": "The round of feedback closes",
  digest: "The week in short",
  "check-in": "A short check-in",
  resurface: "Back from the shelf",
  close: "The month closes",
  archive: "The cohort becomes an archive",
};

/** Every word of every mail. A language that lacks one does not compile. */
export const en = {
  when: (here: string, there?: Elsewhere) =>
    there ? `${here} your time (${there.time} in ${there.city})` : here,
  beatTitle: (kind: BeatKind, title: string) =>
    title && title !== named[kind] ? `${named[kind]}: ${title}` : named[kind],
  /** A link in plain text. */
  labelled: (label: string, href: string) => `${label}: ${href}`,
  foot: {
    sign: "Outloud, where people learn together by narrating their work",
    stop: "Stop these mails with one click",
    sent: "You get this mail because you asked for it or were invited.",
  },
  code: {
    subject: (code: string) => `${code} is your code`,
    intro: "Type this code where you asked for it. It is good for ten minutes.",
    button: "Or sign in with this link",
    after: "You did not ask for it? Then nothing has happened, and nothing will.",
  },
  unknown: {
    subject: "Signing in to Outloud",
    parts: [
      "Somebody, probably you, wanted to sign in to Outloud with this address. Nobody has invited it yet, so there is no account to enter.",
      "Were you invited? Then it was with another address: look for that mail, or ask your facilitator.",
    ],
  },
  invitation: {
    subject: (by: string, title: string) => `${by} invites you to ${title}`,
    hello: (name: string) => `Hello ${name},`,
    intro: (by: string, title: string) =>
      `${by} would like to have you in “${title}”: people from many places who learn together by telling each other what they are working on.`,
    starts: (when: string) => `It begins ${when}.`,
    button: "Have a look and join",
    after:
      "The link is yours alone and works for 30 days. Two lines a week are enough; reading along is fine.",
  },
  beat: {
    subject: (kind: BeatKind, title: string) =>
      kind === "week" || kind === "check-in" ? title : `${named[kind]}: ${title}`,
    button: (kind: BeatKind): string => (kind === "check-in" ? "Write two lines" : "Open the cohort"),
    ahead: "Ahead",
  },
  moved: {
    subject: (title: string) => `Dates have moved: ${title}`,
    intro: (title: string) =>
      `Some dates of “${title}” are different now. Your calendar follows by itself if you subscribed to it.`,
    cancelled: "cancelled",
    button: "See the month",
  },
  digest: {
    subject: ({ said, wrote, asked, waiting }: Told) => {
      if (said > 0) return `${said} ${said === 1 ? "thing" : "things"} said to you`;
      if (wrote > 0) return "Somebody wrote to you";
      if (asked > 0) return "How did it go?";
      return waiting > 0 ? "Somebody waits for an answer" : "One thing worth a look";
    },
    wrote: (n: number) => (n === 1 ? "One person wrote to you" : `${n} people wrote to you`),
    between: "What they said stays between you",
    hello: (name: string) => `Good morning ${name},`,
    said: "Said to you",
    nudges: "A word to you",
    helped: "What your words were good for",
    asked: "How did it go with what you are trying?",
    since: (moment: string) => `You began ${moment}. Only you are asked.`,
    untitled: "Something that is not shared with you any more",
    waiting: "Nobody has answered yet",
    unlooked: "One thing you might not have looked for",
    button: "Open Outloud",
  },
};

export type MailWords = typeof en;
