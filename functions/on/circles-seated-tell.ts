import { CirclesSeated } from "#cohort/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell everybody with whom they sit. */
export const handler = on(CirclesSeated, ({ cohort, formation }, { at, now }) =>
  Notify.tellOfCircles(cohort, formation, at, now),
);
