import { Moved } from "#cadence/events";
import * as Feedback from "#feedback";
import { on } from "./subscriber.ts";

/** Give back the names that a round hid which was cancelled. */
export const handler = on(Moved, ({ cohort, beats }, { now }) => Feedback.endRounds(cohort, beats, now));
