import type { News } from "#notify/model";
import { counting } from "../plural.ts";

const count = counting("en");
type Signal = Extract<News, { kind: "signalled" }>["signal"];

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
  moved: (beats: number, cohort: string) =>
    `${count(beats, { one: "date has", other: "dates have" })} moved${cohort ? ` in ${cohort}` : ""}`,
  joined: (title: string) => `You are now part of ${title}`,
};
