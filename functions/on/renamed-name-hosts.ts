import * as Cohort from "#cohort";
import { Renamed } from "#people/events";
import { on } from "./subscriber.ts";

/** A facilitator's new name stands on the cohorts they host. */
export const handler = on(Renamed, ({ person }, { now }) => Cohort.renamed(person, now));
