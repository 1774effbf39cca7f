export type RibbonKind = "lobby" | "prompt" | "session" | "round" | "check-in" | "circles" | "close";

/** One planned moment, as the ribbon needs it. */
export interface RibbonBeat {
  readonly id: string;
  readonly kind: RibbonKind;
  readonly title: string;
  /** The instant; `until` makes it a bar. */
  readonly at: string;
  readonly until?: string | undefined;
  readonly reached: boolean;
  /** A word about it: "a bad hour for 11 people". */
  readonly note?: string | undefined;
}

interface RibbonWeek {
  readonly title: string;
  readonly opensAt: string;
}

/** A cohort's month: its weeks, when the last one ends, and what happens before, in and after them. */
export interface Month {
  readonly weeks: readonly RibbonWeek[];
  readonly endsAt: string;
  readonly beats: readonly RibbonBeat[];
}

const DAY = 86_400_000;
const LOBBY = 0.07;
const TAIL = 0.045;

/** Where an instant falls on the line, from 0 to 1. */
type Place = (instant: string | Date) => number;

const ms = (instant: string | Date) => new Date(instant).getTime();

/**
 * The scale of the line. The weeks are true to time; the days before them and the weeks after them are drawn short,
 * because little happens in them.
 */
export function scale({ weeks, endsAt, beats }: Month): Place {
  const [start, end] = [ms(weeks[0]?.opensAt ?? endsAt), ms(endsAt)];
  const before = beats.map(({ at }) => ms(at)).filter((at) => at < start);
  const after = [...new Set(beats.map(({ at }) => ms(at)).filter((at) => at > end + DAY))].sort(
    (a, b) => a - b,
  );
  const open = before.length > 0 ? LOBBY : 0;
  const close = 1 - after.length * TAIL;
  const points: [number, number][] = [
    ...(before.length > 0 ? [[Math.min(...before), 0.012] as [number, number]] : []),
    [start, open],
    [end, close],
    ...after.map((at, index): [number, number] => [at, close + (index + 0.7) * TAIL]),
  ];
  return (instant) => between(points, ms(instant));
}

function between(points: readonly [number, number][], at: number): number {
  const next = points.findIndex(([instant]) => instant >= at);
  if (next === 0) return points[0]?.[1] ?? 0;
  const [from, to] = next === -1 ? [points.at(-1)] : [points[next - 1], points[next]];
  if (!from) return 0;
  if (!to) return Math.min(1, from[1] + 0.02);
  return from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}

/** How much of the line a day takes within the weeks. */
export function dayLength({ weeks, endsAt }: Month, place: Place): number {
  const start = weeks[0]?.opensAt ?? endsAt;
  const days = Math.max(1, (ms(endsAt) - ms(start)) / DAY);
  return (place(endsAt) - place(start)) / days;
}

/** Moves marks apart where they would lie on each other; keeps their order. */
export function spread(places: readonly number[], gap: number): number[] {
  const out = [...places];
  for (let at = 1; at < out.length; at++) out[at] = Math.max(out[at] ?? 0, (out[at - 1] ?? 0) + gap);
  const over = (out.at(-1) ?? 0) - 1;
  if (over <= 0) return out;
  out[out.length - 1] = 1;
  for (let at = out.length - 2; at >= 0; at--) out[at] = Math.min(out[at] ?? 0, (out[at + 1] ?? 1) - gap);
  return out;
}

/** The first thing that has not happened yet. */
export const nextOf = (beats: readonly RibbonBeat[], now: Date) =>
  beats
    .filter(({ at, reached }) => !reached && ms(at) >= now.getTime())
    .sort((a, b) => ms(a.at) - ms(b.at))[0];

/** Which week it is, and which day of how many; undefined outside the weeks. */
export function today({ weeks, endsAt }: Month, now: Date) {
  const start = weeks[0]?.opensAt;
  if (!start || now.getTime() < ms(start) || now.getTime() >= ms(endsAt)) return undefined;
  const week = weeks.findLastIndex(({ opensAt }) => ms(opensAt) <= now.getTime());
  return {
    week,
    day: Math.floor((now.getTime() - ms(start)) / DAY) + 1,
    of: Math.ceil((ms(endsAt) - ms(start)) / DAY),
  };
}
