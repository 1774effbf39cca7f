import { now } from "../words/clock.ts";
import { dayIn } from "../words/wall.ts";

const DAY = 24 * 3600_000;

/** Which week of its run a cohort is in, on its own calendar; undefined before the first and after the last. */
export function weekNow(cohort: { startsOn: string; zone: string; weeks: number }): number | undefined {
  const today = dayIn(now(), cohort.zone);
  const week = Math.floor((Date.parse(today) - Date.parse(cohort.startsOn)) / (7 * DAY)) + 1;
  return week >= 1 && week <= cohort.weeks ? week : undefined;
}
