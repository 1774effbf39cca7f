import { type Entry, EntryId } from "#journal/model";
import { CircleId, CohortId, type Membership, PersonId } from "#people/model";
import { type Chance, chance } from "./chance.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAYS = 28;
/** A Monday at nine. */
export const BEGINS = Date.UTC(2026, 2, 2, 9);
export const ENDS = BEGINS + DAYS * DAY;

const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(26, "0")}`;
export const COHORT = CohortId.parse(id("coh", 1));

/** Somebody of the month, and when they were there at all. */
export interface Player {
  readonly id: PersonId;
  readonly membership: Membership;
  readonly from: number;
  readonly until: number;
}

/** That somebody sits down, and how many answers they would write; the seed is for what they do with what they are shown. */
export interface Sitting {
  readonly at: number;
  readonly player: Player;
  readonly answers: number;
  readonly seed: number;
}

export interface Month {
  readonly players: readonly Player[];
  readonly entries: readonly Entry[];
  readonly sittings: readonly Sitting[];
}

/** How a month goes: how often people write and sit down to answer, how different they are from each other. */
export const HABITS = {
  dropOut: 0.3,
  late: 0.2,
  entriesADay: 0.3,
  sittingsADay: 0.8,
  spread: 0.8,
  circleOnly: 0.3,
  asks: 0.3,
} as const;
export type Habits = { readonly [habit in keyof typeof HABITS]: number };

const CIRCLE = 5;
/** One facilitator for so many people; they look at their desk in the morning and in the evening, and answer a few who wait there. */
const HOSTED = 25;
const AT_DESK = { hours: [9, 17], answers: 4 } as const;
const ZONES = 9;

/** A month of so many people, the same for the same seed: who writes when, and who sits down when, whatever they are shown. */
export function monthOf(people: number, seed: number, habits: Habits = HABITS): Month {
  const luck = chance(seed + people);
  const order = luck.shuffled(Array.from({ length: people }, (_, number) => number));
  const late = new Set(order.slice(0, Math.round(people * habits.late)));
  const gone = new Set(order.slice(-Math.round(people * habits.dropOut)));
  const circles = Math.max(1, Math.round(people / CIRCLE));
  const players = Array.from({ length: people }, (_, number) =>
    player(number, {
      circle: number % circles,
      from: late.has(number) ? BEGINS + luck.between(1, 14) * DAY : BEGINS,
      until: gone.has(number) ? BEGINS + luck.between(3, 25) * DAY : ENDS,
    }),
  );
  const entries: Entry[] = [];
  const sittings: Sitting[] = [];
  const drawn = players.map(() => luck.skewed(1, habits.spread));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / people;
  for (const [number, one] of players.entries()) {
    const zone = luck.between(0, ZONES) * HOUR;
    const active = (drawn[number] ?? 0) / mean;
    for (const at of moments(one, zone, habits.entriesADay * active, luck))
      entries.push(entry(entries.length, one, at, luck, habits));
    // Who writes little may read much: half of how often somebody sits down is their own.
    const sits = Math.max(0.5, habits.sittingsADay * Math.sqrt(active * luck.skewed(1, habits.spread)));
    for (const at of moments(one, zone, sits, luck))
      sittings.push({ at, player: one, answers: answersOf(luck), seed: luck.seed() });
  }
  for (let host = 0; host < Math.ceil(people / HOSTED); host++) {
    const hosting = facilitator(people + host);
    players.push(hosting);
    for (let day = BEGINS - (BEGINS % DAY); day < ENDS; day += DAY)
      for (const hour of AT_DESK.hours)
        sittings.push({
          at: day + hour * HOUR,
          player: hosting,
          answers: AT_DESK.answers,
          seed: luck.seed(),
        });
  }
  const byTime = (one: { at: number }, other: { at: number }) => one.at - other.at;
  return { players, entries: entries.toSorted(bySharing), sittings: sittings.toSorted(byTime) };
}

const bySharing = ({ sharedAt: one = "" }: Entry, { sharedAt: other = "" }: Entry) => (one < other ? -1 : 1);

function player(number: number, { circle, from, until }: { circle: number; from: number; until: number }) {
  const person = PersonId.parse(id("per", number));
  const membership: Membership = {
    person,
    cohort: COHORT,
    role: "participant",
    circle: CircleId.parse(id("cir", circle)),
    joinedAt: new Date(from).toISOString(),
  };
  return { id: person, membership, from, until };
}

function facilitator(number: number): Player {
  const one = player(number, { circle: 0, from: BEGINS, until: ENDS });
  return { ...one, membership: { ...one.membership, role: "facilitator", circle: undefined } };
}

/** Moments of somebody's month, so many a day, in the hours when they are awake: from seven to eleven at night. */
function moments({ from, until }: Player, zone: number, timesADay: number, luck: Chance): number[] {
  const found: number[] = [];
  for (let at = from + luck.wait(timesADay) * DAY; at < until; at += luck.wait(timesADay) * DAY) {
    const local = (at + zone) % DAY;
    const awake = local < 7 * HOUR ? at - local + 7 * HOUR + (local / 7) * 16 : at;
    if (awake >= from && awake < until) found.push(Math.round(awake));
  }
  return found;
}

/** Half of those who sit down write one answer, most others two. */
function answersOf(luck: Chance) {
  const at = luck.next();
  if (at < 0.15) return 0;
  if (at < 0.6) return 1;
  return at < 0.9 ? 2 : 3;
}

function entry(
  number: number,
  { membership, id: author }: Player,
  at: number,
  luck: Chance,
  habits: Habits,
): Entry {
  const sharedAt = new Date(at).toISOString();
  const asks = luck.happens(habits.asks);
  return {
    id: EntryId.parse(id("ent", number)),
    author: { id: author, name: author },
    cohort: COHORT,
    circle: membership.circle,
    audience: luck.happens(habits.circleOnly) ? "circle" : "cohort",
    title: "",
    text: "Two lines.",
    topics: [],
    mentions: [],
    revision: 1,
    writtenAt: sharedAt,
    sharedAt,
    answers: 0,
    replies: 0,
    signals: { "same-here": 0, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 },
    ask: asks ? { question: "Does it make sense?", help: "view", askedAt: sharedAt, answers: 0 } : undefined,
  };
}
