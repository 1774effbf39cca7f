import * as z from "zod";
import { CohortId, PersonId } from "#people/model";
import { event } from "#platform";
import { FormationId } from "./model.ts";

/** A cohort's plan is fixed and its clock runs: make its schedules, let its people in and invite them. */
export const Launched = event("cohort.launched", z.object({ cohort: CohortId }));

/** People were added to the list after the launch: let them in and invite them. */
export const ListGrew = event("cohort.list-grew", z.object({ cohort: CohortId }));

/** Somebody new is in the cohort and wants to be told so by mail. */
export const Invited = event(
  "cohort.invited",
  z.object({ cohort: CohortId, person: PersonId, by: PersonId }),
);

/** The circles of a cohort were formed: have everybody take the seat they were given. */
export const CirclesFormed = event(
  "cohort.circles-formed",
  z.object({ cohort: CohortId, formation: FormationId }),
);

/** Everybody sits in the circle they were given: tell them with whom. */
export const CirclesSeated = event(
  "cohort.circles-seated",
  z.object({ cohort: CohortId, formation: FormationId }),
);
