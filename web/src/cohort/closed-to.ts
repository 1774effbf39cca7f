import type { CohortPage } from "#cohort/model";

type Writing = CohortPage["writing"];

/** Why nothing may be written here now, by what the server says; a check-in may be answered when all else is over. */
export const closedTo = (
  writing: Writing | undefined,
  checkIn: boolean,
): Exclude<Writing, "open"> | undefined =>
  writing === undefined || writing === "open" || (writing === "check-ins-only" && checkIn)
    ? undefined
    : writing;
