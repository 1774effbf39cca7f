import * as Cohort from "#cohort";
import type { CohortId } from "#people/model";
import type { Beat } from "./beat.ts";
import * as store from "./store.ts";

/** A cohort and its month in order, for the system: nobody is asking. A draft has no month yet. */
export async function ofCohort(id: CohortId): Promise<{ cohort: Cohort.Cohort; beats: Beat[] }> {
  const [cohort, beats] = await Promise.all([Cohort.get(id), store.beats(id)]);
  return { cohort, beats: cohort.state === "draft" ? [] : beats };
}
