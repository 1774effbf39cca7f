import * as Cadence from "#cadence";
import { Moved } from "#cadence/events";
import { on } from "./subscriber.ts";

/** A plan moved: its schedules follow. */
export const handler = on(Moved, async ({ cohort }, { now }) => {
  await Cadence.synchronise(cohort, now);
});
