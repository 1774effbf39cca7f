import { Reached } from "#cadence/events";
import * as Shelf from "#shelf";
import { on } from "./subscriber.ts";

/** What was kept of a session comes up again. */
export const handler = on(Reached, async ({ id, cohort, kind }, { at, now }) => {
  if (kind === "resurface") await Shelf.resurface(id, cohort, at, now);
});
