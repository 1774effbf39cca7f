import type { CircleId, PersonId } from "#people/model";
import { isAwake, QUARTERS } from "./awake.ts";

/** Somebody who is to sit somewhere, as far as it matters with whom. */
export interface Sitter {
  readonly person: PersonId;
  /** In which quarter of the UTC day they wake. */
  readonly wakes: number;
  readonly language: string;
  /** What tells where they come from; "" when nothing does. */
  readonly from: string;
  /** The circles they are in and were in. */
  readonly circles: readonly CircleId[];
  readonly apart: readonly PersonId[];
}

/**
 * What it costs to put people together: numbers that a facilitator could argue about. To be kept apart outweighs all; then
 * comes that somebody is alone with their language, or that a circle has no hour of the day in common; then that two meet
 * again; then that two come from the same organisation.
 */
const KEPT_APART = 60_000;
const ALONE_WITH_LANGUAGE = 300;
const MEET_AGAIN = 200;
const SAME_ORGANISATION = 10;
/** For each hour that a circle lacks of what it takes to answer each other on the same day, and of a whole day. */
const HOURS_NEEDED = 4;
const HOUR_NEEDED = 100;
const HOURS_OF_A_DAY = 15;
const HOUR = 2;

/**
 * What a circle costs, its people named by their places in the list; with `gone` and `come`, what it would cost if one of
 * them left and somebody else came.
 */
export type Cost = (circle: readonly number[], gone?: number, come?: number) => number;

/** The costs among these people. They are asked for a million times, so everything that can be is worked out before. */
export function costAmong(people: readonly Sitter[]): Cost {
  const count = people.length;
  const pairs = pairCosts(people);
  const awake = Int32Array.from(people.flatMap(({ wakes }) => DAYS[wakes] ?? []));
  const spoken = [...new Set(people.map(({ language }) => language))];
  const languages = Int32Array.from(people, ({ language }) => spoken.indexOf(language));
  return (circle, gone = -1, come = -1) => {
    const size = circle.length;
    let sum = 0;
    let understood = 0;
    let first = -1;
    let second = -1;
    let third = -1;
    for (let at = 0; at < size; at++) {
      const one = circle[at] === gone ? come : (circle[at] ?? 0);
      first &= awake[one * 3] ?? 0;
      second &= awake[one * 3 + 1] ?? 0;
      third &= awake[one * 3 + 2] ?? 0;
      for (let next = at + 1; next < size; next++) {
        const other = circle[next] === gone ? come : (circle[next] ?? 0);
        sum += pairs[one * count + other] ?? 0;
        if (languages[one] === languages[other]) understood |= (1 << at) | (1 << next);
      }
    }
    const alone = size > 1 ? size - ones(understood) : 0;
    const hours = (ones(first) + ones(second) + ones(third)) / 4;
    const missing = Math.max(0, HOURS_NEEDED - hours);
    return (
      sum * SAME_ORGANISATION +
      alone * ALONE_WITH_LANGUAGE +
      missing * HOUR_NEEDED +
      (HOURS_OF_A_DAY - hours) * HOUR
    );
  };
}

/** For each quarter in which one may wake, the quarters in which one is awake then, as the bits of three numbers. */
const DAYS = Array.from({ length: QUARTERS }, (_, wakes) =>
  [0, 32, 64].map((from) => {
    let bits = 0;
    for (let at = 0; at < 32; at++) if (isAwake(wakes, from + at)) bits |= 1 << at;
    return bits;
  }),
);

/** How many bits of a number are set. */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What each two cost whatever else sits with them, as a square. */
function pairCosts(people: readonly Sitter[]): Uint16Array {
  const count = people.length;
  const costs = new Uint16Array(count * count);
  const add = (one: number, other: number, cost: number) => {
    costs[one * count + other] = (costs[one * count + other] ?? 0) + cost;
    costs[other * count + one] = (costs[other * count + one] ?? 0) + cost;
  };
  const eachTwo = (places: readonly number[], cost: number) => {
    for (const [at, one] of places.entries())
      for (let next = at + 1; next < places.length; next++) add(one, places[next] ?? one, cost);
  };
  for (const same of grouped(people, ({ from }) => (from ? [from] : []))) eachTwo(same, 1);
  for (const met of grouped(people, ({ circles }) => circles)) eachTwo(met, MEET_AGAIN / 10);
  const places = new Map(people.map(({ person }, place) => [person, place]));
  for (const [one, { apart }] of people.entries())
    for (const person of apart) {
      const other = places.get(person);
      if (other !== undefined) add(one, other, KEPT_APART / 10);
    }
  return costs;
}

/** The places of those who have a word in common, for each word. */
function grouped(people: readonly Sitter[], wordsOf: (one: Sitter) => readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [place, one] of people.entries())
    for (const word of wordsOf(one)) {
      const group = groups.get(word);
      if (group) group.push(place);
      else groups.set(word, [place]);
    }
  return [...groups.values()];
}
