import * as z from "zod";
import { EntryId, SignalKind } from "#journal/model";
import { Byline, PersonId } from "#people/model";
import { Instant } from "#platform/model";

export const ReplyId = z.string().regex(/^rep_[0-9A-Za-z]{10,40}$/).brand<"ReplyId">();
export type ReplyId = z.infer<typeof ReplyId>;

/** A passage of the entry that a reply speaks about, and what surrounds it, so that it is found again after an edit. */
export const Quote = z.object({
  text: z.string().trim().min(1).max(1_000),
  before: z.string().max(60),
  after: z.string().max(60),
});
export type Quote = z.infer<typeof Quote>;

export const REPLY_LIMIT = 20_000;

/** An answer in an entry's thread. */
export const Reply = z.object({
  id: ReplyId,
  entry: EntryId,
  author: Byline,
  text: z.string().trim().min(1, "Write at least a word.").max(REPLY_LIMIT),
  quote: Quote.optional(),
  mentions: z.array(PersonId).max(50),
  revision: z.number().int().min(1),
  writtenAt: Instant,
  editedAt: Instant.optional(),
});
export type Reply = z.infer<typeof Reply>;

export const WriteReply = Reply.pick({ text: true, quote: true }).extend({ draft: z.string().max(70).optional() });
export const EditReply = Reply.pick({ text: true, revision: true });

/** One person's light response to an entry: one row per person and kind. */
export const Signal = z.object({ entry: EntryId, person: PersonId, kind: SignalKind, name: z.string(), at: Instant });
export type Signal = z.infer<typeof Signal>;
