import * as z from "zod";
import { SessionId } from "#backchannel/model";
import { CohortId } from "#people/model";
import { event } from "#platform";
import { ItemId } from "./model.ts";

/** Something was put on a cohort's shelf: by somebody one thing, by a session that is over all that was worth it. */
export const Kept = event("shelf.kept", z.object({ cohort: CohortId, items: z.array(ItemId).min(1) }));

/**
 * What was kept of a session came up again, so many weeks after it. Everybody in the cohort is told of it once, with what
 * the first of them are called.
 */
export const Resurfaced = event(
  "shelf.resurfaced",
  z.object({
    cohort: CohortId,
    session: SessionId,
    weeks: z.number().int(),
    title: z.string(),
    items: z.number().int().min(1),
    first: z.array(z.string()),
  }),
);
