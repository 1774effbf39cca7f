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

type Weight = (gram: string) => number;

const alike: Weight = () => 1;

/**
 * What two texts have in common of what they have: Dice's coefficient of their grams, from 0 for nothing to 1 for all. With
 * weights, what is said in every question (*how do you*) counts little.
 */
export function likeness(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: Weight = alike,
): number {
  const weigh = (grams: Iterable<string>) => {
    let sum = 0;
    for (const gram of grams) sum += weight(gram);
    return sum;
  };
  const all = weigh(one) + weigh(other);
  return all === 0 ? 0 : (2 * weigh([...one].filter((gram) => other.has(gram)))) / all;
}

/** How much each gram tells among these texts: the rarer the more (the inverse document frequency of information retrieval). */
export function weightsOf(texts: readonly ReadonlySet<string>[]): Weight {
  const times = new Map<string, number>();
  for (const grams of texts) for (const gram of grams) times.set(gram, (times.get(gram) ?? 0) + 1);
  return (gram) => Math.log(1 + texts.length / (times.get(gram) ?? 1));
}

/** Those of several that ask what `text` asks, the likest first. */
export function similar<Item extends { readonly text: string }>(
  text: string,
  among: readonly Item[],
  most = 3,
): Item[] {
  const grams = gramsOf(text);
  const others = among.map((item) => ({ item, grams: gramsOf(item.text) }));
  const weight = weightsOf([grams, ...others.map((other) => other.grams)]);
  return others
    .map((other) => ({ item: other.item, found: likeness(grams, other.grams, weight) }))
    .filter(({ found }) => found >= ALIKE)
    .toSorted((one, other) => other.found - one.found)
    .slice(0, most)
    .map(({ item }) => item);
}
