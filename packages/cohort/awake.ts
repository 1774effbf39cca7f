import * as Instant from "temporal-polyfill/fns/Instant";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

/** A day in quarters of an hour: no clock in use is set off by less. */
export const QUARTERS = 96;
const AN_HOUR = 4;

/** When people may be expected to be awake on their own clock, as the fair clock of `#cadence` counts its nights. */
const WAKES = 7 * AN_HOUR;
const AWAKE = 15 * AN_HOUR;

/** In which quarter of the UTC day it is seven in the morning in a zone, as its clocks stand at `now`. */
export function wakesAt(zone: string, now: Date): number {
  const there = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(now.getTime()), zone);
  const ahead = Math.round(ZonedDateTime.offsetNanoseconds(there) / 900e9);
  return (WAKES - ahead + QUARTERS) % QUARTERS;
}

/** Whether somebody who wakes at a quarter of the UTC day is awake in another. */
export const isAwake = (wakes: number, quarter: number) => (quarter - wakes + QUARTERS) % QUARTERS < AWAKE;

/** The most people who are awake at once for at least an hour of a day, and for how many whole hours, by when they wake. */
export function mostAwake(wakes: readonly number[]): { people: number; hours: number } {
  const awake = Array.from(
    { length: QUARTERS },
    (_, quarter) => wakes.filter((one) => isAwake(one, quarter)).length,
  );
  const hoursOf = (people: number) => Math.floor(awake.filter((some) => some >= people).length / AN_HOUR);
  let people = wakes.length;
  while (people > 1 && hoursOf(people) < 1) people--;
  return { people, hours: hoursOf(people) };
}
