import type { PersonId } from "#people/model";
import type { Write } from "#platform";
import type { Cohort, State } from "./model.ts";
import * as store from "./store.ts";

/** For cadence's launch: draft → lobby, refused when the draft was changed or launched since `cohort` was read. */
export const launchWrite = (cohort: Cohort, launchedBy: PersonId, now: Date): Write =>
  store.stateWrite(cohort, "draft", "lobby", { launchedAt: now.toISOString(), launchedBy });

/** For cadence's beats: from one state to the next, refused when the cohort is no longer in the first. */
export const stateWrite = (cohort: Pick<Cohort, "id" | "revision">, from: State, to: State): Write =>
  store.stateWrite(cohort, from, to);

/** For cadence's moves: the revision grows by one, with a new start or zone; refused when the plan changed since. */
export const reviseWrite = (cohort: Cohort, moved: Partial<Pick<Cohort, "startsOn" | "zone">> = {}): Write =>
  store.planWrite(cohort, moved);
