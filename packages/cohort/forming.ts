import type { PersonId } from "#people/model";
import { circlesFor } from "./circles.ts";
import { costAmong, type Sitter } from "./forming-cost.ts";
import { type Circles, improved } from "./forming-swaps.ts";
import { type Dice, seeded, shuffled } from "./seeded.ts";

/** So many swaps are weighed in all: a fraction of a second, whatever the number of people. */
const SWAPS = 400_000;
/** As long as there are swaps left, the best so far is stirred and made better again, so often. */
const STIRS = 200;

/**
 * Circles for these people: of four to six and as even as can be (three people are one circle; seven are four and three,
 * because seven are a crowd to the shy, and an eighth who comes late makes them four and four). Awake together, with
 * somebody of their language, from different organisations, with as few as possible whom they sat with before, and never
 * with somebody they are kept apart from as long as there is a way. The same people and the same seed give the same
 * circles, in whichever order people are named.
 */
export function formed(sitters: readonly Sitter[], seed: string): PersonId[][] {
  const people = sitters.toSorted((one, other) => compare(one.person, other.person));
  const dice = seeded(seed);
  const cost = costAmong(people);
  const budget = { swaps: SWAPS };
  const better = (circles: Circles) => improved(circles, cost, dice, budget);
  const [near, anyhow] = [better(dealt(people, dice, nearness)), better(dealt(people, dice))];
  let best = near.sum <= anyhow.sum ? near : anyhow;
  for (let stir = 0; stir < STIRS && budget.swaps > 0; stir++) {
    const next = better(stirred(best.circles, dice));
    if (next.sum <= best.sum) best = next;
  }
  return best.circles
    .map((circle) => circle.toSorted((one, other) => one - other))
    .toSorted(([one = 0], [other = 0]) => one - other)
    .map((circle) => circle.flatMap((place) => people[place]?.person ?? []));
}

/** People dealt into even circles: in an order, or anyhow. */
function dealt(
  people: readonly Sitter[],
  dice: Dice,
  order: (one: Sitter, other: Sitter) => number = () => 0,
): Circles {
  const places = shuffled([...people.entries()], dice)
    .sort(([, one], [, other]) => order(one, other))
    .map(([place]) => place);
  const count = circlesFor(places.length);
  const from = (nth: number) => Math.ceil((nth * places.length) / count);
  return Array.from({ length: count }, (_, nth) => places.slice(from(nth), from(nth + 1)));
}

/** Those of one language beside each other, and among them those who wake at the same time. */
const nearness = (one: Sitter, other: Sitter) =>
  compare(one.language, other.language) || one.wakes - other.wakes;

/** A few people have changed seats, for better or worse: a way out of where no single swap makes anything better. */
function stirred(circles: Circles, dice: Dice): Circles {
  const places = circles.flat();
  for (let swaps = Math.ceil(circles.length / 4) + 2; swaps > 0; swaps--) {
    const [one, other] = [dice.below(places.length), dice.below(places.length)];
    [places[one], places[other]] = [places[other] ?? 0, places[one] ?? 0];
  }
  let from = 0;
  return circles.map(({ length }) => {
    const circle = places.slice(from, from + length);
    from += length;
    return circle;
  });
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
