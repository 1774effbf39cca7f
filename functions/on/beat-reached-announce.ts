import { Reached } from "#cadence/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell a cohort that a beat was reached. */
export const handler = on(Reached, ({ id, cohort }, { at, now }) => Notify.announceBeat(id, cohort, at, now));
