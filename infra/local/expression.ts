import { Temporal } from "temporal-polyfill";
import { parseCron } from "./cron.ts";

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** When a schedule fires, all in epoch milliseconds. */
export interface Times {
  /** The first instant, seen from the moment it is made. */
  first(now: number): number | undefined;
  /** The one after `fired`; undefined when that was the last. */
  after(fired: number): number | undefined;
}

interface Window {
  zone: string;
  start?: number | undefined;
  end?: number | undefined;
}

/** Reads `at(…)`, `rate(…)` or `cron(…)`. Undefined when EventBridge Scheduler would not take it. */
export function timesOf(expression: string, { zone, start, end }: Window): Times | undefined {
  const [, kind, inside = ""] = /^(at|rate|cron)\((.+)\)$/.exec(expression) ?? [];
  const times =
    kind === "at" ? at(inside, zone) : kind === "rate" ? rate(inside, start) : cron(inside, zone, start);
  if (times === undefined || kind === "at") return times;
  const inTime = (instant: number | undefined) =>
    instant === undefined || (end !== undefined && instant > end) ? undefined : instant;
  return { first: (now) => inTime(times.first(now)), after: (fired) => inTime(times.after(fired)) };
}

/** Once. A moment already past fires at once, so nothing that was asked for is forgotten. */
function at(inside: string, zone: string): Times | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside)) return undefined;
  try {
    const moment = Temporal.PlainDateTime.from(inside, { overflow: "reject" }).toZonedDateTime(
      zone,
    ).epochMilliseconds;
    return { first: () => moment, after: () => undefined };
  } catch {
    return undefined; // no such day, or no such zone
  }
}

function rate(inside: string, start: number | undefined): Times | undefined {
  const [, count, unit = ""] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(inside) ?? [];
  if (count === undefined) return undefined;
  const step = Number(count) * (UNITS[unit] ?? 0);
  return {
    first: (now) => {
      if (start === undefined || start >= now) return start ?? now;
      return start + Math.ceil((now - start) / step) * step;
    },
    after: (fired) => fired + step,
  };
}

function cron(inside: string, zone: string, start = Number.NEGATIVE_INFINITY): Times | undefined {
  const fields = parseCron(inside);
  if (fields === undefined || !knownZone(zone)) return undefined;
  return {
    first: (now) => fields.next(Math.max(now, start) - 1, zone),
    after: (fired) => fields.next(fired, zone),
  };
}

const knownZone = (zone: string) => {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone));
  } catch {
    return false; // no such zone
  }
};
