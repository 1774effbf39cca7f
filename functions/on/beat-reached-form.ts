import { Reached } from "#cadence/events";
import * as Cohort from "#cohort";
import { on } from "./subscriber.ts";

/** Form the circles of a cohort, when the moment for it comes. */
export const handler = on(Reached, async ({ id, cohort, kind }, { now }) => {
  if (kind === "circles") await Cohort.formAtBeat(cohort, id, now);
});
