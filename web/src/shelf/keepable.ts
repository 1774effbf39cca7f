import type { Cohort } from "#cohort/model";
import type { Entry } from "#journal/model";

/** Whether something of an entry can go on the shelf of its cohort: everybody there reads it, and the cohort is not closed. */
export const isKeepable = (
  { audience, cohort }: Pick<Entry, "audience" | "cohort">,
  state: Cohort["state"] | undefined,
): boolean =>
  cohort !== undefined &&
  audience !== "self" &&
  audience !== "circle" &&
  state !== undefined &&
  state !== "draft" &&
  state !== "closed";
