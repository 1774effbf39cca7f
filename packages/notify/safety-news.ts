import * as z from "zod";
import { DeskId } from "#cohort/model";
import { EntryId } from "#journal/model";
import { CohortId, PersonId } from "#people/model";
import { Decision } from "#safety/model";

const by = z.object({ id: PersonId, name: z.string() });

/** What people hear who look after others, and those whom it is about. */
export const SAFETY_NEWS = [
  /** Something was brought to a desk of theirs. */
  z.object({ kind: z.literal("reported"), desk: DeskId, cohort: CohortId.optional() }),
  /** What they reported was decided; `words` is how that begins. */
  z.object({
    kind: z.literal("decided"),
    decision: Decision,
    words: z.string(),
    cohort: CohortId.optional(),
  }),
  /** Something they wrote is hidden while `by` talks with them, and why in `by`'s words; or it is back. */
  z.object({
    kind: z.literal("moderated"),
    entry: EntryId,
    title: z.string(),
    by,
    is: z.enum(["hidden", "restored"]),
    words: z.string(),
    reply: z.boolean(),
    cohort: CohortId.optional(),
  }),
  /** A kind word a facilitator wrote to them. */
  z.object({ kind: z.literal("nudge"), cohort: CohortId, by, words: z.string() }),
] as const;
