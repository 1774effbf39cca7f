import { minutesIn } from "../words/wall.ts";

/** When people are left in peace: from 22:00 to 07:00 of their day, as the fair clock of `#cadence` counts it. */
const NIGHT = { from: 22 * 60, to: 7 * 60 };

/** Whether it is night in a zone. */
export function isNight(at: Date | string, zone: string): boolean {
  const minutes = minutesIn(at, zone);
  return minutes >= NIGHT.from || minutes < NIGHT.to;
}

/** Whether any of it falls into the night of a zone. */
export function atNight(
  { at, until = at }: { at: string; until?: string | undefined },
  zone: string,
): boolean {
  const lasts = (Date.parse(until) - Date.parse(at)) / 60_000;
  return isNight(at, zone) || minutesIn(at, zone) + lasts > NIGHT.from;
}
