import type { Said, Told } from "./story.ts";

/** `2026-03-11 14:00 UTC`. */
export const moment = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** A name or a title on one line, with nothing in it that Markdown would read. */
const inText = (words: string) => words.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&");

const quoted = (words: string) =>
  words
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

const saidMarkdown = ({ by, at, text, quote }: Said) =>
  [`### ${inText(by)} · ${moment(at)}`, ...(quote ? [quoted(quote)] : []), text].join("\n\n");

/** One entry as a text to read, to keep, and to print: what its author wrote stands as they wrote it. */
export function entryMarkdown({ title, by, at, audience, text, ask, changed, replies }: Told): string {
  return `${[
    `# ${inText(title)}`,
    `${inText(by)} · ${moment(at)} · for ${audience}`,
    text,
    ...(ask ? [`**Asked:** ${ask}`] : []),
    ...(changed ? [`**What changed after the answers:** ${changed}`] : []),
    ...(replies.length > 0 ? ["## Answers", ...replies.map(saidMarkdown)] : []),
  ].join("\n\n")}\n`;
}

export const talkMarkdown = ({ messages }: { messages: readonly Said[] }) =>
  `${["# Conversation", ...messages.map(saidMarkdown)].join("\n\n")}\n`;

export const answersMarkdown = (answers: readonly Said[]) =>
  `${["# Answers to others", ...answers.map(saidMarkdown)].join("\n\n")}\n`;

export const draftsMarkdown = (drafts: readonly Said[]) =>
  `${["# Drafts", ...drafts.map((draft) => saidMarkdown({ ...draft, by: draft.by || "Untitled" }))].join("\n\n")}\n`;
