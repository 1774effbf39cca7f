import * as Cohort from "#cohort";
import { ListGrew } from "#cohort/events";
import { on } from "./subscriber.ts";

/** Let in those who were added to the list of a cohort that runs. */
export const handler = on(ListGrew, ({ cohort }, { now }) => Cohort.admit(cohort, now));
