import * as z from "zod";
import { CohortId, PersonId } from "#people/model";
import { event } from "#platform";

/** A cohort's plan is fixed and its clock runs: make its schedules, let its people in and invite them. */
export const Launched = event("cohort.launched", z.object({ cohort: CohortId }));

/** People were added to the list after the launch: let them in and invite them. */
export const ListGrew = event("cohort.list-grew", z.object({ cohort: CohortId }));

/** Somebody new is in the cohort and wants to be told so by mail. */
export const Invited = event(
  "cohort.invited",
  z.object({ cohort: CohortId, person: PersonId, by: PersonId }),
);
