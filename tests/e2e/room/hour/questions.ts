import { readFileSync } from "node:fs";
import { join } from "node:path";

const NOTES = join(import.meta.dirname, "../../../../demo/til-notes-month.jsonl");

/** Questions of an hour: 84, of which 21 ask in other words what was asked before. */
export const DIFFERENT = 63;
export const AGAIN = 21;

/** As a room asks: the titles of real notes, each about something else, as questions. */
const titles = readFileSync(NOTES, "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { title: string }).title);

/** Every sixth title, so that no two are about the same command. */
const first = titles
  .filter((_, at) => at % 6 === 0)
  .slice(0, DIFFERENT)
  .map((title) => `How do you ${lower(title)}?`);

/** Ways in which somebody asks the same: in capitals, with accents, without a sign, with a word before or behind. */
const WAYS: readonly ((question: string) => string)[] = [
  (question) => question.toUpperCase(),
  (question) => question.replace(/[aeo]/g, (letter) => ({ a: "á", e: "è", o: "ö" })[letter] ?? letter),
  (question) => question.replace("How do you ", "How does one ").replace("?", ""),
  (question) => `Sorry, ${question.replace("How do", "how do")}`,
  (question) => question.replace("How do you ", "How do I ").replace("?", " please??"),
];

export interface Asked {
  readonly text: string;
  /** Which of the questions it asks again; undefined when it is the first of its kind. */
  readonly again?: number;
}

/** All questions of the hour, the repetitions among the others. */
export const QUESTIONS: readonly Asked[] = first.flatMap((text, at): Asked[] => {
  const way = WAYS[at % WAYS.length];
  return at % 3 === 0 && way ? [{ text }, { text: way(text), again: at }] : [{ text }];
});

function lower(title: string) {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
