/** Chance that is the same for the same seed, everywhere (mulberry32). */
export interface Chance {
  /** Between 0 and 1. */
  next(): number;
  between(from: number, to: number): number;
  /** True so often out of once. */
  happens(share: number): boolean;
  /** Most are near `middle`, a few far above it: how active people are. */
  skewed(middle: number, spread: number): number;
  /** So long until the next of what comes so many times a day, in days. */
  wait(timesADay: number): number;
  /** Where another chance may begin. */
  seed(): number;
  shuffled<Thing>(things: readonly Thing[]): Thing[];
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    happens: (share) => next() < share,
    skewed: (middle, spread) => middle * Math.exp(spread * normal()),
    wait: (timesADay) => -Math.log(1 - next()) / timesADay,
    seed: () => Math.floor(next() * 2 ** 32),
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, at: next() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ thing }) => thing),
  };
}
