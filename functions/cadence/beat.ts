import * as z from "zod";
import * as Cadence from "#cadence";
import { CohortId } from "#people/model";
import { called } from "./called.ts";

const Call = z.object({ cohort: CohortId, slug: z.string().min(1).max(80), at: z.iso.datetime() });

/** A beat's moment has come: what Scheduler calls, at least once, at the instant the beat had when it was planned. */
export const handler = called("beat", async (raw) => {
  const { cohort, slug, at } = Call.parse(raw);
  await Cadence.reach(cohort, slug, new Date(), new Date(at));
});
