import type { Act } from "#cohort/model";
import type { NudgeRefusal } from "#notify/model";
import type { Case, Report } from "#safety/model";

/** Words of reporting, deciding about reports, and of a facilitator's kind word. */
export const care = {
  report: {
    title: { entry: "Report this entry", reply: "Report this answer", message: "Report this message" },
    lead: (name: string) =>
      `The facilitators will read these words, also when they were meant for a few. ${name} is not told that it was you.`,
    leadHouse: (name: string) =>
      `Those who look after this place will read these words. ${name} is not told that it was you.`,
    leadMessage: (name: string) =>
      `Those who look after the cohort you share, or this place, will read this message and no other. ${name} is not told that it was you.`,
    reason: "What is it?",
    reasons: {
      unkind: "Unkind to somebody",
      unsafe: "Not safe to share",
      selling: "Spam, or selling something",
      other: "Something else",
    } satisfies Record<Report["reason"], string>,
    words: "In your own words",
    wordsHint: "What should they know? They read this beside what you report.",
    wordsMissing: "Say in a few words what it is.",
    send: "Report it",
    cancel: "Leave it",
    notSent: "Not reported yet, and your words are still here",
    thanks: "Thank you. Those who facilitate here see it, and you will hear what they decide.",
    thanksHouse: "Thank you. Those who look after this place see it, and you will hear what they decide.",
  },
  review: {
    title: "Reported",
    lead: "Somebody would like you to look at this. Who it was is nobody’s to know.",
    none: "Nothing was reported.",
    kinds: { entry: "Entry", reply: "Answer", message: "Message" } satisfies Record<
      Case["target"]["kind"],
      string
    >,
    to: (title: string) => `to “${title}”`,
    audience: {
      self: "for themselves",
      circle: "for a circle",
      cohort: "for the cohort",
      network: "for everybody here",
      public: "public",
    },
    by: (n: number | undefined) => (n === undefined ? "Why it was reported" : `${n} people reported it`),
    now: "How it reads now",
    open: "See it in its place",
    unseen: "This was not shared with you: you read it only here, as it was when it was reported.",
    /** Between a reason, or an act, and what somebody said to it. */
    colon: ": ",
    hiddenBy: (name: string) => `Hidden by ${name}:`,
    leave: "Leave it",
    settle: "Settled",
    hide: "Hide it while we talk",
    restore: "Put it back",
    left: "It stays as it is. Those who reported it will hear so.",
    hid: "It is hidden. Its author is told why, in your words.",
    restored: "It is back where it was.",
    hideTitle: (name: string) => `Hide it while you talk with ${name}`,
    hideLead: (name: string) =>
      `Everybody else finds a line in its place. ${name} reads it still, can change it, and is told what you write here.`,
    why: (name: string) => `To ${name}`,
    whyHint: "What it does to others, and what you would like to talk about.",
    cancel: "Not now",
    notDone: "That was not decided",
    meanwhile: "Somebody else has looked at it in the meantime. This is how it stands now.",
    more: "Show more",
    house: {
      title: "Looked after by you",
      lead: "What was reported outside of any cohort, and about the only facilitator of one.",
      only: "This page is for those who look after this place.",
    },
  },
  audit: {
    title: "What was done here",
    lead: "Who did what about whom, for those who look after people.",
    show: "Show what was done",
    none: "Nothing yet.",
    older: "Show older",
    somebody: "Somebody",
    acts: {
      reported: (by: string, whom: string) => `${by} reported something by ${whom}`,
      left: (by: string, whom: string) => `${by} left something by ${whom} as it is`,
      hidden: (by: string, whom: string) => `${by} hid something by ${whom}`,
      restored: (by: string, whom: string) => `${by} put back something by ${whom}`,
      nudged: (by: string, whom: string) => `${by} wrote a kind word to ${whom}`,
      facilitator: (by: string, whom: string) => `${by} made ${whom} a facilitator`,
      participant: (by: string, whom: string) => `${by} made ${whom} a participant again`,
      removed: (by: string, whom: string) => `${by} took ${whom} out of the cohort`,
    } satisfies Record<Act["what"], (by: string, whom: string) => string>,
  },
  nudge: {
    item: "Write a kind word",
    title: (name: string) => `A kind word to ${name}`,
    lead: (name: string) =>
      `It comes to ${name}’s inbox under your name, and as one line in their next digest. Nobody else sees it.`,
    words: "Your words",
    begin: "Begin with",
    unfinished: "Say in your own words what stands as […]",
    send: "Send it",
    cancel: "Not now",
    sent: (name: string) => `${name} has it.`,
    notSent: "Not sent yet, and your words are still here",
    refusals: {
      oneself: "This is you.",
      "not-here": "They are not in this cohort any more.",
      "prefers-none": "They prefer no nudges.",
      enough: "They have had three within a week, which is enough. Give them time.",
    } satisfies Record<NudgeRefusal, string>,
    /** Where one begins: what only its writer can say stands as […]. */
    templates: [
      {
        name: "Something I liked",
        text: (name: string) =>
          `Hello ${name}, something you wrote stayed with me: […]. I would like to read how it went on.`,
      },
      {
        name: "You have been quiet",
        text: (name: string) =>
          `Hello ${name}, it has been a while, and that is fine. […] Two lines are enough, and reading along is too.`,
      },
      {
        name: "Somebody waits for somebody like you",
        text: (name: string) =>
          `Hello ${name}, there is an entry that I think you could answer better than I can, because […].`,
      },
      {
        name: "How are you doing with it?",
        text: (name: string) =>
          `Hello ${name}, I wondered whether something makes this month hard for you. […] I read every answer.`,
      },
    ],
  },
};
