import * as z from "zod";
import { BeatId } from "#cadence/model";
import { CircleId, CohortId, PersonId } from "#people/model";
import { event } from "#platform";
import { Audience, EntryId } from "./model.ts";

const where = {
  cohort: CohortId.optional(),
  circle: CircleId.optional(),
  audience: Audience,
  /** The round it is in. */
  round: BeatId.optional(),
};

/**
 * An entry can be read by more people than before: it is new, or its author stepped up the ladder. When it is `adapted`,
 * those whose practice it carries on should hear of it.
 */
export const Shared = event(
  "journal.entry-shared",
  z.object({
    id: EntryId,
    author: PersonId,
    mentions: z.array(PersonId),
    adapted: z.boolean().optional(),
    ...where,
  }),
);

/**
 * An entry changed where it is: its words, or fewer people may read it now. `was` is its audience before (those who could
 * read it then should look again), `mentions` are those who are named in it for the first time.
 */
export const Changed = event(
  "journal.entry-changed",
  z.object({
    id: EntryId,
    author: PersonId,
    was: Audience.optional(),
    mentions: z.array(PersonId).default([]),
    ...where,
  }),
);

/** Its author asks something precise about an entry, puts the question in other words, or takes it back (`open` no more). */
export const Asked = event(
  "journal.asked",
  z.object({ id: EntryId, author: PersonId, open: z.boolean(), ...where }),
);
