import type { WORD_LANGUAGES } from "./limits.ts";
import { DENSE, plainly, plainWords } from "./plain-words.ts";
import type { RoomRole } from "./seat.ts";
import type { WordList } from "./session.ts";
import type { Kept } from "./store.ts";
import { de } from "./word-lists/de.ts";
import { en } from "./word-lists/en.ts";
import { es } from "./word-lists/es.ts";
import { fr } from "./word-lists/fr.ts";
import { it } from "./word-lists/it.ts";
import { pt } from "./word-lists/pt.ts";

const LISTS: Record<(typeof WORD_LANGUAGES)[number], readonly string[]> = { en, fr, de, es, pt, it };

/** Words as they are looked for: one after the other, or anywhere in a text whose script has no blanks. */
interface Searched {
  /** By the letters of the first word, each run of one letter taken as one. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly parts: readonly string[];
}

/** Why what somebody says waits for review; undefined when the room reads it at once. Who runs the room is never held. */
export function heldFor(
  text: string,
  { settings, words }: Pick<Kept, "settings" | "words">,
  role: RoomRole,
): "review" | "word" | undefined {
  if (role !== "attendee") return undefined;
  if (hasListed(text, words)) return "word";
  return settings.hold ? "review" : undefined;
}

/** Whether a text has a word of these lists: whole words, across case, accents, repeated letters and simple disguises. */
export function hasListed(text: string, { languages, own }: WordList): boolean {
  const said = plainWords(text);
  const letters = plainly(text);
  const dense = squeezed(letters);
  return [...languages.map(listOf), searched(own)].some(
    ({ phrases, parts }) =>
      parts.some((part) => letters.includes(part) || dense.includes(part)) ||
      said.some((word, at) => candidates(word, phrases).some((phrase) => stands(phrase, said, at))),
  );
}

const shipped = new Map<string, Searched>();

function listOf(language: string): Searched {
  const known = shipped.get(language);
  if (known) return known;
  const list = searched(Object.entries(LISTS).find(([name]) => name === language)?.[1] ?? []);
  shipped.set(language, list);
  return list;
}

function searched(list: readonly string[]): Searched {
  const phrases = new Map<string, (readonly string[])[]>();
  const parts: string[] = [];
  for (const listed of list) {
    const letters = plainly(listed);
    const phrase = letters.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const [first] = phrase;
    if (!first || DENSE.test(letters)) parts.push(first ? squeezed(letters) : letters.trim());
    else phrases.set(single(first), [...(phrases.get(single(first)) ?? []), phrase]);
  }
  return { phrases, parts: parts.filter(Boolean) };
}

/** A word with letters masked by asterisks may be any of the list; another has to have its letters. */
const candidates = (word: string, phrases: Searched["phrases"]) =>
  word.includes("*") ? [...phrases.values()].flat() : (phrases.get(single(word)) ?? []);

const stands = (phrase: readonly string[], said: readonly string[], at: number) =>
  phrase.every((word, offset) => reads(said[at + offset] ?? "", word));

const RUNS = /(.)\1*/gsu;
const single = (word: string) => word.replace(RUNS, "$1");
const squeezed = (letters: string) => letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

const SHORTEST_MASKED = 4;

/**
 * Whether `said` is that word: a letter of it may be masked, or be written three times and more. Twice is another word in
 * too many languages: *bite* is not *bitte*.
 */
function reads(said: string, word: string): boolean {
  if (said === word) return true;
  if (said.includes("*"))
    return (
      word.length >= SHORTEST_MASKED &&
      said.length === word.length &&
      [...said].every((letter, at) => letter === "*" || letter === word[at])
    );
  const runs = said.match(RUNS) ?? [];
  const wanted = word.match(RUNS) ?? [];
  return (
    runs.length === wanted.length &&
    runs.every((run, at) => run === wanted[at] || (run[0] === wanted[at]?.[0] && run.length >= 3))
  );
}
