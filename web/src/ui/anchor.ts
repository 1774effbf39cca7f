/** A passage somebody speaks about, and what stands around it, so that it is found again after an edit. */
export interface Passage {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Where a passage stands in a text; `changed` when it does not read there as it did. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly changed: boolean;
}

/**
 * Where a passage stands in a text that may have been edited since: where it stands word for word; else where most of its
 * words stand in their order, wherever they were moved to; else between the words that stood around it. Undefined when it
 * is gone. Words are what people change, so words are compared: a typo mended is one of them, and a page takes no time.
 */
export function anchorIn(text: string, passage: Passage): Anchor | undefined {
  const start = findPassage(text, passage);
  if (start !== -1) return { start, end: start + passage.text.length, changed: false };
  const [words, sought] = [wordsOf(text), wordsOf(passage.text)];
  const found = alike(words, sought, passage) ?? between(words, sought, passage);
  if (!found) return undefined;
  const range = words.slice(found.from, found.to);
  return { ...stretch(text, range, passage), changed: spelt(range) !== spelt(sought) };
}

/** So many characters are no accident; what is shorter must have something around it that it had before. */
const LONG = 20;
const FITTING = 6;

/** Where a passage stands word for word: of several the one whose surroundings fit best; -1 when it is not there. */
export function findPassage(text: string, { text: sought, before, after }: Passage): number {
  const needed = sought.length < LONG ? Math.min(FITTING, before.length + after.length) : 0;
  let best = -1;
  let fit = needed - 1;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const edges = (before === "" && at === 0) || (after === "" && end === text.length) ? FITTING : 0;
    const score = edges + commonEnd(text.slice(0, at), before) + commonStart(text.slice(end), after);
    if (score > fit) [best, fit] = [at, score];
  }
  return best;
}

function commonStart(one: string, other: string) {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}
function commonEnd(one: string, other: string) {
  let length = 0;
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no blanks between words: each of their characters counts as one. */
const UNSPACED = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}’'])+|\\p{Extended_Pictographic}\\p{M}*`,
  "gu",
);

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: found.toLowerCase().replaceAll("’", "'"),
    start: index,
    end: index + found.length,
  }));

const spelt = (words: readonly Word[]) => words.map(({ word }) => word).join(" ");

/** A stretch of words, from one up to another. */
interface Found {
  readonly from: number;
  readonly to: number;
}

/**
 * As many changes as two words in five leave what was meant in sight; of fewer than four words nothing would be left to go by.
 */
const ALIKE = 0.6;
const FEWEST = 4;
/** A passage of a page in a text of a book is not looked through: comparing takes words times words. */
const MOST = 6_000_000;

/** The stretch that takes the fewest words changed, added or left out; of several the one whose surroundings fit best. */
function alike(words: readonly Word[], sought: readonly Word[], passage: Passage): Found | undefined {
  if (sought.length < FEWEST || sought.length * words.length > MOST) return undefined;
  const ends = fewestChanges(words, sought);
  const fewest = ends.reduce((least, { changes }) => Math.min(least, changes), sought.length);
  if (1 - fewest / sought.length < ALIKE) return undefined;
  const around = { before: wordsOf(passage.before).reverse(), after: wordsOf(passage.after) };
  const suits = ({ from, to }: Found) =>
    matching(words.slice(0, from).reverse(), around.before) + matching(words.slice(to), around.after);
  return ends
    .filter(({ changes }) => changes === fewest)
    .reduce((one, other) => (suits(other) > suits(one) ? other : one));
}

interface End extends Found {
  readonly changes: number;
}

/** For each word that a stretch may end with: where it then begins, and how many words differ (Sellers’ algorithm). */
function fewestChanges(words: readonly Word[], sought: readonly Word[]): End[] {
  let changes = Int32Array.from({ length: sought.length + 1 }, (_, row) => row);
  let begins = new Int32Array(sought.length + 1);
  return words.map(({ word }, column) => {
    const [next, from] = [new Int32Array(sought.length + 1), new Int32Array(sought.length + 1)];
    from[0] = column + 1;
    for (let row = 1; row <= sought.length; row++) {
      const replaced = cell(changes, row - 1) + (sought[row - 1]?.word === word ? 0 : 1);
      const added = cell(changes, row) + 1;
      const leftOut = cell(next, row - 1) + 1;
      const fewest = Math.min(replaced, added, leftOut);
      next[row] = fewest;
      from[row] =
        fewest === replaced
          ? cell(begins, row - 1)
          : fewest === added
            ? cell(begins, row)
            : cell(from, row - 1);
    }
    [changes, begins] = [next, from];
    return { from: cell(from, sought.length), to: column + 1, changes: cell(next, sought.length) };
  });
}

const cell = (row: Int32Array, index: number) => row[index] ?? 0;

function matching(words: readonly Word[], sought: readonly Word[]) {
  const first = sought.findIndex(({ word }, index) => words[index]?.word !== word);
  return first === -1 ? sought.length : first;
}

/** What stands now between the words that stood before and after it, if that is not much more than there was. */
function between(words: readonly Word[], sought: readonly Word[], passage: Passage): Found | undefined {
  const before = nearest(wordsOf(passage.before).reverse()).reverse();
  const after = nearest(wordsOf(passage.after));
  const begins = before.length > 0 ? places(words, before).map((index) => index + before.length) : [0];
  const ends = after.length > 0 ? places(words, after) : [words.length];
  const most = 2 * sought.length + FEWEST;
  const pairs = begins.flatMap((from) =>
    ends.filter((to) => to > from && to - from <= most).map((to) => ({ from, to })),
  );
  const differs = ({ from, to }: Found) => Math.abs(to - from - sought.length);
  return pairs.toSorted((one, other) => differs(one) - differs(other))[0];
}

const NEAR = { words: 3, characters: 8 };

/** As many of the words beside it as are no accident; the outermost may be half a word, and is not asked. */
function nearest(words: readonly Word[]): Word[] {
  let characters = 0;
  const enough = words.findIndex(({ word }, index) => {
    characters += word.length;
    return index + 1 >= NEAR.words && characters >= NEAR.characters;
  });
  return words.slice(0, enough === -1 ? Math.max(1, words.length - 1) : enough + 1);
}

const places = (words: readonly Word[], sought: readonly Word[]): number[] =>
  words.flatMap((_, index) =>
    sought.every(({ word }, n) => words[index + n]?.word === word) ? [index] : [],
  );

const SIGN = /^[^\p{L}\p{N}\s]$/u;

/** From the first to the last of some words, with the full stop or the bracket that the passage ended with. */
function stretch(text: string, words: readonly Word[], passage: Passage) {
  const start = words[0]?.start ?? 0;
  let end = words.at(-1)?.end ?? start;
  if (SIGN.test(passage.text.at(-1) ?? "")) while (SIGN.test(text[end] ?? "")) end++;
  return { start, end };
}
