/** Dice that fall the same way for the same word, for what is chosen at random and must come out again as it did. */
export interface Dice {
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number;
}

const FNV = 16_777_619;

/** Dice for a word: mulberry32, begun from its FNV-1a hash. */
export function seeded(word: string): Dice {
  let state = 2_166_136_261;
  for (let at = 0; at < word.length; at++) state = Math.imul(state ^ word.charCodeAt(at), FNV);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (below) => Math.floor(next() * below) };
}

/** The same things in another order. */
export function shuffled<Item>(items: readonly Item[], dice: Dice): Item[] {
  const out = [...items];
  for (let last = out.length - 1; last > 0; last--) {
    const other = dice.below(last + 1);
    [out[last], out[other]] = [out[other] as Item, out[last] as Item];
  }
  return out;
}
