import * as Cohort from "#cohort";
import type { CohortId } from "#people/model";
import type { Beat } from "./beat.ts";
import * as store from "./store.ts";

/** A cohort and its month in order, for the system: nobody is asking. A draft has no month yet. */
export async function ofCohort(id: CohortId): Promise<{ cohort: Cohort.Cohort; beats: Beat[] }> {
  const [cohort, beats] = await Promise.all([Cohort.get(id), store.beats(id)]);
  return { cohort, beats: cohort.state === "draft" ? [] : beats };
}

/** A cohort's month in order without the cohort itself, for the system. One Query; what is not launched yet has none that runs. */
export const monthOf = (id: CohortId): Promise<Beat[]> => store.beats(id);
