import { type Entry, PATIENCE, patienceEnds } from "#journal/model";

/**
 * What becomes of an entry that waits: nothing yet; it comes first in its circle’s Answer; then in the cohort’s as well;
 * then it is for the facilitators.
 */
export const STAGES = ["fresh", "circle", "cohort", "desk"] as const;
export type Stage = (typeof STAGES)[number];

/** So much longer than its author’s patience: an entry a day, 27 hours, 30 hours; an ask half as long. */
const AFTER = { circle: 1, cohort: 1.125, desk: 1.25 } as const;

/** Where an entry that nobody has answered stands at a moment. */
export function stageOf(entry: Pick<Entry, "ask" | "sharedAt">, now: Date): Stage {
  const patience = entry.ask ? PATIENCE.ask : PATIENCE.entry;
  const waited = (now.getTime() - patienceEnds(entry)) / patience + 1;
  if (waited >= AFTER.desk) return "desk";
  if (waited >= AFTER.cohort) return "cohort";
  return waited >= AFTER.circle ? "circle" : "fresh";
}
