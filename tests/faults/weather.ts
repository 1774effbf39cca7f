import { diceOf } from "./dice.ts";

/** `npm run test:faults` goes on for longer, from a seed of its own each time; in `npm test` it is short and the same. */
export const LONG = process.env.npm_lifecycle_event === "test:faults";

/** The seed of a scenario and its dice. `SEED=<seed>` takes up an earlier one. */
export function weather(short: number) {
  const seed = Number(process.env.SEED ?? (LONG ? Date.now() % 100_000 : short));
  const dice = diceOf(seed);
  console.error(`the seed is ${seed}`);
  return {
    seed,
    dice,
    /** Any one of these. */
    one<Item>(items: readonly Item[]): Item {
      const found = items[Math.floor(dice() * items.length)];
      if (found === undefined) throw new Error("there is nothing to choose from");
      return found;
    },
    /** So many of these, each once at most. */
    some<Item>(items: readonly Item[], many: number): Item[] {
      return items
        .map((item) => ({ item, place: dice() }))
        .toSorted((a, b) => a.place - b.place)
        .slice(0, many)
        .map(({ item }) => item);
    },
    /** A moment within so many milliseconds. */
    moment: (within: number) => Math.floor(dice() * within),
  };
}

/** Who dies in a round: the product, and every third time its store. */
export const victim = (round: number) => (round % 3 === 2 ? "store" : "product");
