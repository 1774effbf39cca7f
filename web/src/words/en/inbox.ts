import type { News } from "#notify/model";
import { counting, listing } from "../plural.ts";

const count = counting("en");
const list = listing("en");
type Signal = Extract<News, { kind: "signalled" }>["signal"];
type Decision = Extract<News, { kind: "decided" }>["decision"];
type Fate = Extract<News, { kind: "question" }>["fate"];

const fates: Record<Fate, string> = {
  answered: "Your question has an answer",
  later: "Your question will be answered later",
  declined: "Your question was not taken up",
  merged: "Your question goes on together with another that asks the same",
  hidden: "A moderator has hidden your question",
  unanswered: "There was no time for your question. It waits for a written answer",
};

/** Words of the inbox: each note is one sentence. */
export const inbox = {
  title: "Inbox",
  today: "Today",
  yesterday: "Yesterday",
  unread: "unread",
  unreadCount: (n: number) => count(n, { one: "unread note", other: "unread notes" }),
  allRead: "Everything is read.",
  readAll: "Mark all as read",
  older: "Show older notes",
  end: "That is all there is.",
  empty: "Nothing has been said to you yet. When somebody answers you or names you, it waits here.",
  write: "Write something",
  replied: (name: string, title: string) =>
    title ? `${name} answered you on “${title}”` : `${name} answered you`,
  feedback: (name: string, title: string) =>
    title ? `${name} gave you feedback on “${title}”` : `${name} gave you feedback`,
  helped: (name: string, title: string) => `Your answer helped ${name}${title ? `: “${title}”` : ""}`,
  loop: (name: string, changed: string, helped: boolean) =>
    `${helped ? `Your answer helped ${name}, who changed something` : `${name} changed something after the answers`}${changed ? `: “${changed}”` : ""}`,
  mentioned: (name: string, title: string) =>
    title ? `${name} named you in “${title}”` : `${name} named you`,
  signalled: (name: string, signal: Signal, title: string) =>
    `${
      {
        "same-here": `${name} knows this too`,
        "helped-me": `You helped ${name}`,
        "trying-this": `${name} is trying what you wrote`,
        "tell-me-more": `${name} would like to hear more`,
      }[signal]
    }${title ? `: “${title}”` : ""}`,
  travelled: (name: string, from: string, title: string, direct: boolean) =>
    `${direct ? `${name} took up “${from}”` : `What you began in “${from}” has travelled on to ${name}`}${
      title ? `: “${title}”` : ""
    }`,
  tried: (days: number, title: string) =>
    `${days === 10 ? "Ten days" : count(days, { one: "day", other: "days" })} ago you began to try ${
      title ? `“${title}”` : "something"
    }. How did it go?`,
  reported: "Something was reported. It is on your desk",
  decided: (decision: Decision, words: string) =>
    `${
      {
        leave: "What you reported was looked at and stays as it is",
        hide: "What you reported is hidden while they talk about it",
        restore: "What you reported is back, after they talked about it",
      }[decision]
    }: “${words}”`,
  moderated: (is: "hidden" | "restored", reply: boolean, name: string, title: string, why: string) => {
    const what = reply ? `Your answer to “${title}”` : `“${title}”`;
    return is === "hidden"
      ? `${what} is hidden for now: ${name} would like to talk with you. ${name} writes: “${why}”`
      : `${what} can be read again`;
  },
  nudge: (name: string, words: string) => `A word from ${name}: “${words}”`,
  moved: (beats: number, cohort: string) =>
    `${count(beats, { one: "date has", other: "dates have" })} moved${cohort ? ` in ${cohort}` : ""}`,
  joined: (title: string) => `You are now part of ${title}`,
  roundOver: (title: string) => `“${title}” is over: see who answered you`,
  circle: (names: readonly string[]) => `You are in a circle with ${list(names)}`,
  question: (fate: Fate, question: string) => `${fates[fate]}: “${question}”`,
  resurfaced: (session: string, weeks: number, first: readonly string[], more: number) =>
    `Kept from “${session}”, ${count(weeks, { one: "week", other: "weeks" })} ago: ${[
      ...first.map((title) => `“${title}”`),
      ...(more > 0 ? [`${more} more`] : []),
    ].join(", ")}`,
};
