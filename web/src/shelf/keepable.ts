import type { Cohort } from "#cohort/model";
import type { Entry } from "#journal/model";
import { now } from "../words/clock.ts";

/** Whether something of an entry can go on the shelf of its cohort: everybody there reads it, and the cohort is not closed. */
export const isKeepable = (
  { audience, cohort, blind, sealedUntil = "" }: Pick<Entry, "audience" | "cohort" | "blind" | "sealedUntil">,
  state: Cohort["state"] | undefined,
): boolean =>
  cohort !== undefined &&
  // While a name or words are still to come out, the shelf would be too soon.
  !blind &&
  sealedUntil <= now().toISOString() &&
  audience !== "self" &&
  audience !== "circle" &&
  state !== undefined &&
  state !== "draft" &&
  state !== "closed";
