import * as Cadence from "#cadence";
import type { BeatId } from "#cadence/model";
import type { CohortId } from "#people/model";

/** Whether a beat is one of a cohort's check-ins. Asked only in the tail, where nothing else may be answered. */
export async function isCheckIn(beat: BeatId, cohort: CohortId): Promise<boolean> {
  const { beats } = await Cadence.ofCohort(cohort);
  return beats.some(({ id, kind }) => id === beat && kind === "check-in");
}
