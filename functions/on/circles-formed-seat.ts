import * as Cohort from "#cohort";
import { CirclesFormed } from "#cohort/events";
import { on } from "./subscriber.ts";

/** Everybody takes the seat they were given. */
export const handler = on(CirclesFormed, ({ cohort, formation }, { now }) =>
  Cohort.takeSeats(cohort, formation, now),
);
