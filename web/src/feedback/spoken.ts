import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import type { Quoting } from "./passages.ts";

/** What is said about a passage: by whom, and in which words; the question of the author, or a reply. */
export interface Spoken extends Quoting {
  readonly by: Reply["author"];
  readonly text: string;
}

/** By this name the passage that the author asks about is marked. */
export const ASK = "ask";

/** All that is said about passages of an entry, the question of its author first. */
export function spokenOf(entry: Entry, replies: readonly Reply[]): Spoken[] {
  const { ask, author } = entry;
  const asked: Spoken[] = ask?.passage
    ? [{ id: ASK, by: author, quote: ask.passage, text: ask.question, tone: "voice" }]
    : [];
  return [
    ...asked,
    ...replies.flatMap(({ id, author: by, quote, text }) => (quote ? [{ id, by, quote, text }] : [])),
  ];
}
