/** Letters that decomposition leaves as they are, and signs that people write in place of a letter. */
const SPELT: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
const SIGNS: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Letters of other alphabets that look like ours: a disguise only in a word that has some of ours as well. */
const FOREIGN = "аеорсухіјѕкмтнвαοεικνρτυχ";
const ALIKE = "aeopcyxijskmthbaoeikvptux";
const lookalike = new Map([...FOREIGN].map((letter, at) => [letter, [...ALIKE][at] ?? letter]));

/** Marks above and below letters, but those that make another letter of a kana. */
const ACCENTS = /(?![\u3099\u309a])[\p{Script=Inherited}&&\p{M}]|[\u0591-\u05c7\u064b-\u065f]/gv;

/** Scripts that put no blank between words, or hang others on to them. */
export const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A text in small letters, without accents and without what nobody sees. */
export const plainly = (text: string) =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(/[ßæœøłđı]/g, (letter) => SPELT[letter] ?? letter)
    .normalize("NFC");

/**
 * The words of a text as they are compared: in plain letters, each sign that stands for a letter read as one. What is written
 * apart (`i d i o t`) or with something between (`idi.ot`) is also read as one word. An asterisk stays: it is any letter.
 */
export function plainWords(text: string): string[] {
  const words = plainly(text).split(/\s+/u).flatMap(readings);
  return [...words, ...apart(words)];
}

function readings(chunk: string): string[] {
  const written = unmasked(chunk);
  const pieces = written.split(/[^\p{L}\p{M}\p{N}*]+/u).map(bare);
  const whole = pieces.join("");
  return [...pieces, ...(pieces.length > 2 || whole !== pieces[0] ? [whole] : [])].filter(Boolean);
}

const bare = (piece: string) => piece.replace(/^\*+|\*+$/g, "");

/** A sign is read as a letter beside a letter: `5` alone is a number, and `!` at the end an exclamation. */
const unmasked = (chunk: string) =>
  /\p{L}/u.test(chunk)
    ? latin(chunk).replace(/[0134571@$]|!(?=\p{L})/gu, (sign) => SIGNS[sign] ?? sign)
    : chunk;

const latin = (chunk: string) =>
  /\p{Script=Latin}/u.test(chunk)
    ? [...chunk].map((letter) => lookalike.get(letter) ?? letter).join("")
    : chunk;

/**
 * What a name looks like at a glance: letters of any alphabet that look like ours are ours, signs that stand for a letter are
 * that letter, and accents, blanks and what nobody sees are nothing. Only for comparing: it is no name.
 */
export const atAGlance = (name: string) =>
  [...plainly(name).replace(/ı/g, "i")]
    .map((letter) => lookalike.get(letter) ?? SIGNS[letter] ?? letter)
    .join("")
    .replace(/[il|]/g, "i")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** Letters that stand alone one after the other, three or more, read as a word. */
function apart(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = "";
  for (const word of [...words, "  "]) {
    if ([...word].length === 1) run += word;
    else {
      if ([...run].length >= 3) joined.push(run);
      run = "";
    }
  }
  return joined;
}
