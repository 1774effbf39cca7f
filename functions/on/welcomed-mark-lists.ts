import * as Cohort from "#cohort";
import { Welcomed } from "#people/events";
import { on } from "./subscriber.ts";

/** Somebody invited has signed in: the lists they were on say so. */
export const handler = on(Welcomed, ({ person }, { at }) => Cohort.welcomed(person, at));
