import { Moved } from "#cadence/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell a cohort, in one notice, what moved. */
export const handler = on(Moved, ({ cohort, revision, beats }, { at, now }) =>
  Notify.announceMove(cohort, revision, beats, at, now),
);
