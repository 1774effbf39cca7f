/** How alike two questions are before somebody is asked whether they mean the same: from 0 to 1. */
export const ALIKE = 0.5;

/** Letters without case, accents and punctuation, words apart by one blank: `À quoi bon ?` is `a quoi bon`. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Scripts that write without blanks: two of their signs say as much as three letters. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The runs of three letters of a text, or of two signs, each once. */
export function gramsOf(text: string): ReadonlySet<string> {
  const letters = [...` ${plain(text)} `];
  const size = DENSE.test(text) ? 2 : 3;
  const grams = new Set<string>();
  for (let at = 0; at + size <= letters.length; at++) grams.add(letters.slice(at, at + size).join(""));
  return grams;
}

/** What two texts have in common of what they have: Dice's coefficient of their grams, 0 for nothing and 1 for all. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const gram of one) if (other.has(gram)) common++;
  return (2 * common) / (one.size + other.size);
}

/** Those of several that ask what `text` asks, the likest first. */
export function similar<Item extends { readonly text: string }>(
  text: string,
  among: readonly Item[],
  most = 3,
): Item[] {
  const grams = gramsOf(text);
  return among
    .map((item) => ({ item, alike: likeness(grams, gramsOf(item.text)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, most)
    .map(({ item }) => item);
}
