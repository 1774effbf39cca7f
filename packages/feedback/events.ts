import * as z from "zod";
import { BeatId } from "#cadence/model";
import { Audience, EntryId, SignalKind } from "#journal/model";
import { CircleId, CohortId, PersonId } from "#people/model";
import { event } from "#platform";
import { Instant } from "#platform/model";
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
    /** The round the entry is in. */
    round: BeatId.optional(),
    ...where,
  }),
);

/** A reply's words changed, or it was hidden or put back: then with the round that its entry is in. */
export const ReplyEdited = event(
  "feedback.reply-edited",
  z.object({ id: ReplyId, entry: EntryId, round: BeatId.optional() }),
);

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

/** The author of an entry says that a reply helped, or takes that back. `author` is who gave the reply. */
export const Helped = event(
  "feedback.helped",
  z.object({
    id: ReplyId,
    entry: EntryId,
    author: PersonId,
    entryAuthor: PersonId,
    given: z.boolean(),
    ...where,
  }),
);

/**
 * The author of an entry says what they changed after the answers. Who answered hears of it once for each `toldAt`, which
 * stays the same when the words are changed again within a day.
 */
export const LoopClosed = event(
  "feedback.loop-closed",
  z.object({ entry: EntryId, author: PersonId, toldAt: Instant, ...where }),
);

/** Ten days have passed, or as many more as they wished, since somebody began to try what an entry tells. */
export const TryAsked = event(
  "feedback.try-asked",
  z.object({ entry: EntryId, person: PersonId, since: Instant }),
);

/** A round of feedback is over, and nobody in it is without a name any more. */
export const RoundOver = event("feedback.round-over", z.object({ round: BeatId, cohort: CohortId }));
