import * as Cadence from "#cadence";
import { Launched } from "#cohort/events";
import { on } from "./subscriber.ts";

/** A cohort was launched: every beat of its month gets its schedule, and a lobby that is due opens. */
export const handler = on(Launched, async ({ cohort }, { now }) => {
  await Cadence.synchronise(cohort, now);
});
