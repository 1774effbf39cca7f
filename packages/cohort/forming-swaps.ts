import type { Cost } from "./forming-cost.ts";
import { type Dice, shuffled } from "./seeded.ts";

/** With whom each is tried: with everybody, or with so many of a large cohort. */
const TRIED = 60;

/** People by their places in the list, in circles. */
export type Circles = readonly (readonly number[])[];

/**
 * Circles made better: each person in turn changes seats with whoever makes the most of it, as long as that helps and there
 * are swaps left to weigh in the `budget`. Answers what they cost together, too.
 */
export function improved(
  begun: Circles,
  cost: Cost,
  dice: Dice,
  budget: { swaps: number },
): { circles: Circles; sum: number } {
  const circles = begun.map((circle) => [...circle]);
  const costs = circles.map((circle) => cost(circle));
  const seats: number[] = [];
  for (const [at, circle] of circles.entries()) for (const one of circle) seats[one] = at;
  const everybody = [...seats.keys()];

  const bestFor = (one: number, others: readonly number[]) => {
    const here = seats[one] ?? 0;
    let gained = 0;
    let best: number | undefined;
    for (const other of others) {
      const there = seats[other] ?? 0;
      if (there === here) continue;
      const now = (costs[here] ?? 0) + (costs[there] ?? 0);
      const then = cost(circles[here] ?? [], one, other) + cost(circles[there] ?? [], other, one);
      if (now - then <= gained) continue;
      gained = now - then;
      best = other;
    }
    return best;
  };
  const sit = (one: number, inPlaceOf: number, at: number) => {
    circles[at] = (circles[at] ?? []).map((each) => (each === inPlaceOf ? one : each));
    costs[at] = cost(circles[at] ?? []);
    seats[one] = at;
  };

  let better = circles.length > 1;
  while (better && budget.swaps > 0) {
    better = false;
    for (const one of shuffled(everybody, dice)) {
      const others = everybody.length > TRIED ? someOf(everybody.length, dice) : everybody;
      budget.swaps -= others.length;
      const best = bestFor(one, others);
      if (best === undefined) continue;
      const [here = 0, there = 0] = [seats[one], seats[best]];
      sit(best, one, here);
      sit(one, best, there);
      better = true;
    }
  }
  return { circles, sum: costs.reduce((sum, each) => sum + each, 0) };
}

const someOf = (count: number, dice: Dice) => Array.from({ length: TRIED }, () => dice.below(count));
