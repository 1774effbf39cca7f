import * as Cohort from "#cohort";
import { Launched } from "#cohort/events";
import { on } from "./subscriber.ts";

/** Let in everybody on the list of a cohort that was launched. */
export const handler = on(Launched, ({ cohort }, { now }) => Cohort.admit(cohort, now));
