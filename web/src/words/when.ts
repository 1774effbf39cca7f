import { cityIn } from "#platform/model";
import { reader, useWords } from "./reader.ts";
import { dayNumber } from "./wall.ts";

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make and are wanted in every line of a list. */
function format(zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${reader.locale()} ${zone} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(reader.locale(), { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

/** "21:14" in a zone, or as the reader's region writes it. */
export const clock = (at: Date, zone = reader.zone()) => format(zone, { timeStyle: "short" }).format(at);

/** "Monday 2 March", with the year only when it is another one. */
export const day = (at: Date, now: Date, zone = reader.zone()) =>
  format(zone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(at.getUTCFullYear() === now.getUTCFullYear() ? {} : { year: "numeric" }),
  }).format(at);

/**
 * "today 10:40", "yesterday 10:40", "Monday 09:02" for the week behind us, "Fri 20 Nov 17:00" for what is to come (so that
 * no Friday is taken for another), else "2 Mar 09:02".
 */
export function moment(at: Date, now: Date, zone = reader.zone()): string {
  const words = useWords()().ui;
  const days = dayNumber(at, zone) - dayNumber(now, zone);
  const hour = clock(at, zone);
  if (days === 0) return words.today(hour);
  if (days === -1) return words.yesterday(hour);
  if (days === 1) return words.tomorrow(hour);
  if (days < 0 && days > -7) return `${format(zone, { weekday: "long" }).format(at)} ${hour}`;
  const date = format(zone, {
    day: "numeric",
    month: "short",
    ...(days > 0 ? { weekday: "short" } : {}),
    ...(at.getUTCFullYear() === now.getUTCFullYear() ? {} : { year: "numeric" }),
  });
  return `${date.format(at)} ${hour}`;
}

/** Everything there is to say about an instant in a zone, for a tooltip. */
export const full = (at: Date, zone = reader.zone()) =>
  format(zone, { dateStyle: "full", timeStyle: "short" }).format(at);

const UNITS = [
  ["day", DAY],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "12 minutes ago", "in 3 hours"; older than a week it is a date. */
export function ago(at: Date, now: Date): string {
  const difference = at.getTime() - now.getTime();
  if (Math.abs(difference) < 45_000) return useWords()().ui.justNow;
  if (Math.abs(difference) >= 7 * DAY) return moment(at, now);
  const [unit, size] = UNITS.find(([, each]) => Math.abs(difference) >= each) ?? ["minute", 60_000];
  return new Intl.RelativeTimeFormat(reader.locale(), { numeric: "always" }).format(
    Math.round(difference / size),
    unit,
  );
}

/** How long something lasted or has waited: "19 hours". */
export function span(milliseconds: number): string {
  const [unit, size] = UNITS.find(([, each]) => milliseconds >= each * (each === DAY ? 2 : 1)) ?? [
    "minute",
    60_000,
  ];
  const amount = Math.max(1, Math.round(milliseconds / size));
  return new Intl.NumberFormat(reader.locale(), { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

/** "Lisbon" of Europe/Lisbon, in the reader's language. */
export const cityOf = (zone: string) => cityIn(zone, reader.language());
