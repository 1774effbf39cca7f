import { Reached } from "#cadence/events";
import * as Feedback from "#feedback";
import { on } from "./subscriber.ts";

/** End a round of feedback when its end is reached: names come back, and whoever took part hears of it. */
export const handler = on(Reached, async ({ id, cohort, kind }, { now }) => {
  if (kind === "round-closes") await Feedback.endRounds(cohort, [id], now);
});
