import { dayIn, minutesIn } from "../words/wall.ts";

const MINUTE = 60_000;
/** The last minute of a day. */
const LAST = 24 * 60 - 1;

/** Whether a place is quiet now: until a moment, or until one says so. */
export const isQuiet = (until: string | undefined, now: Date) =>
  until === "always" || (until !== undefined && Date.parse(until) > now.getTime());

/** The last moment of a calendar day in a zone; undefined for what is no day. */
export function endOfDay(day: string, zone: string): Date | undefined {
  const end = Date.parse(`${day}T23:59:59.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end)) return undefined;
  // What the wall shows there when that day ends in UTC, against what it is to show: a day and some minutes at most.
  const ahead = (Date.parse(dayIn(end, zone)) - Date.parse(day)) / MINUTE + minutesIn(end, zone) - LAST;
  return new Date(end - ahead * MINUTE);
}
