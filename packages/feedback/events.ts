import * as z from "zod";
import { Audience, EntryId, SignalKind } from "#journal/model";
import { CircleId, CohortId, PersonId } from "#people/model";
import { event } from "#platform";
import { ReplyId } from "./model.ts";

const where = { cohort: CohortId.optional(), circle: CircleId.optional(), audience: Audience };

/**
 * Somebody answered in an entry's thread. `entryAuthor` should hear of it, and those who are mentioned; `feedback` says that
 * it answers what they had asked.
 */
export const Replied = event(
  "feedback.replied",
  z.object({
    id: ReplyId,
    entry: EntryId,
    author: PersonId,
    entryAuthor: PersonId,
    mentions: z.array(PersonId),
    feedback: z.boolean().default(false),
    ...where,
  }),
);

/** A reply's words changed. */
export const ReplyEdited = event("feedback.reply-edited", z.object({ id: ReplyId, entry: EntryId }));

/** A signal was given or taken back. */
export const Signalled = event(
  "feedback.signalled",
  z.object({
    entry: EntryId,
    person: PersonId,
    entryAuthor: PersonId,
    kind: SignalKind,
    given: z.boolean(),
    ...where,
  }),
);
