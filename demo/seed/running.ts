import type { EntryId } from "#journal/model";
import * as Notify from "#notify";
import type { Design } from "#workshop/model";
import { ASKS } from "../texts/asks.ts";
import { NARRATIONS } from "../texts/entries/all.ts";
import { MONTH_HOURS, MONTH_SHELF } from "../texts/kept.ts";
import { CAST } from "../texts/people/cast.ts";
import { THREADS } from "../texts/replies/all.ts";
import type { Narration } from "../texts/script.ts";
import { STORY } from "../texts/script.ts";
import { SIGNALS } from "../texts/signals.ts";
import { eachAtOnce } from "./at-once.ts";
import { beatsOf, host, live } from "./hosting.ts";
import type { House } from "./house.ts";
import { keptThings } from "./kept.ts";
import { heldHours } from "./live-hours.ts";
import { notesIn } from "./notes.ts";
import { openEarly } from "./rounds.ts";
import type { StoryTime } from "./story-time.ts";
import { type Tale, type Told, type Turn, tell } from "./telling.ts";

/** Who comes to the live hours and votes. */
const CROWD = [
  "marta",
  "minh",
  "elodie",
  "idris",
  "linh",
  "aisha",
  "thabo",
  "camille",
  "nadia",
  "omar",
  "hanna",
  "paul",
];

const LAUNCHED = { week: 0, day: 1, at: "08:30" } as const;

/** The month that is in its third week, with all that was said in it. */
export async function runningCohort(house: House, time: StoryTime, now: Date) {
  const cohort = await host(house, {
    host: "ana",
    workshop: STORY.workshop,
    startsOn: time.startsOn,
    launchedAt: time.at(LAUNCHED),
    people: CAST.filter(({ key }) => key !== "ana"),
    change: circlesKept,
  });
  await openEarly(house, "ana", cohort, time, now);
  const beats = await beatsOf(cohort);
  const tales = [...NARRATIONS.map((narration) => taleOf(narration, time, now)), ...notesIn(time)].map(
    (tale) => ({ ...tale, cohort: tale.alone ? undefined : cohort, beat: beatIn(beats, tale) }),
  );
  const told: Told[] = [];
  const origins = new Map<string, EntryId>();
  const go = async ({ key, ...tale }: (typeof tales)[number], adaptedFrom?: EntryId) => {
    const one = await tell(house, { ...tale, entry: { ...tale.entry, adaptedFrom } });
    if (key) origins.set(key, one.entry.id);
    told.push(one);
    return one.entry;
  };
  const { first = [], adapted = [] } = Object.groupBy(tales, ({ adapts }) => (adapts ? "adapted" : "first"));
  await Promise.all([live(cohort, now), eachAtOnce(first, (tale) => go(tale))]);
  // What adapts another comes after it, and its author hears that it travelled.
  for (const tale of adapted.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const entry = await go(tale, origins.get(tale.adapts ?? ""));
    await Notify.tellOfTravel(entry, { at: tale.at, now: tale.at });
  }
  await keptThings(house, MONTH_SHELF, { cohort, at: time.at, now });
  await heldHours(house, MONTH_HOURS, { cohort, host: "ana", crowd: CROWD, now });
  const inOrder = <One extends { at: Date }>(all: One[]) =>
    all.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return {
    cohort,
    told: {
      said: inOrder(told.flatMap(({ said }) => said)),
      closed: inOrder(told.flatMap(({ closed }) => closed)),
    },
  };
}

/** The circles of the story are those in which its people answered each other; they are formed anew in its fourth week. */
function circlesKept({ weeks, ...design }: Design): Design {
  const moments = weeks.flatMap((week) => week.moments);
  const anew = moments.findLast(({ kind }) => kind === "circles");
  return {
    ...design,
    weeks: weeks.map((week, index) => {
      const others = week.moments.filter(({ kind }) => kind !== "circles");
      const formed = anew && index === 3 ? [{ ...anew, slug: "w4-circles" }] : [];
      return { ...week, moments: [...others, ...formed] };
    }),
  };
}

/** A tale before it is known which cohort and beat it belongs to. */
export type Sketch = Omit<Tale, "cohort" | "beat"> & {
  readonly answers?: string;
  /** What the other texts call it, and what it adapts. */
  readonly key?: string;
  readonly adapts?: string;
  /** Written outside any cohort. */
  readonly alone?: boolean;
};

function beatIn(beats: Awaited<ReturnType<typeof beatsOf>>, { answers }: Sketch) {
  const beat = answers === undefined ? undefined : beats.get(answers);
  if (answers !== undefined && !beat) throw new Error(`There is no beat ${answers}.`);
  return beat;
}

function taleOf(narration: Narration, time: StoryTime, now: Date): Sketch {
  const { key, by, audience, kind, title, text, climbed, answers, adapts } = narration;
  const climb: Turn[] = climbed ? [{ by, at: time.at(climbed), to: climbed.to }] : [];
  const replies = (THREADS[key] ?? []).map((answer): Turn => {
    const { by: answering, after, text: reply, quote } = answer;
    return { by: answering, at: time.later(narration, after), reply, ...(quote && { quote }) };
  });
  const { changed, ...ask } = ASKS[key] ?? {};
  const closing: Turn[] = changed
    ? [{ by, at: time.later(narration, changed.after), changed: changed.text, helped: changed.helped }]
    : [];
  return {
    key,
    by,
    ...(adapts && { adapts }),
    at: time.at(narration),
    entry: {
      audience,
      text,
      ...(kind && { kind }),
      ...(title && { title }),
      ...("question" in ask && { ask }),
    },
    answers,
    turns: [...climb, ...replies, ...closing, ...signalsOf(narration, time, now)],
  };
}

/** Light responses come over the day after, the first ones soon, and never later than now. */
function signalsOf(narration: Narration, time: StoryTime, now: Date): Turn[] {
  const from = narration.climbed ?? narration;
  const all = Object.entries(SIGNALS[narration.key] ?? {}).flatMap(([kind, keys]) =>
    keys.map((by) => ({ by, signal: kind as Extract<Turn, { signal: unknown }>["signal"] })),
  );
  const room = Math.min(24, (now.getTime() - time.at(from).getTime()) / 3_600_000);
  return all.map((signal, index) => ({
    ...signal,
    at: new Date(time.at(from).getTime() + (room * 3_600_000 * (index + 1) ** 1.5) / (all.length + 1) ** 1.5),
  }));
}
