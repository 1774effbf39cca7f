import * as z from "zod";
import { type Ctx, type Membership, PersonId, Reading } from "#people/model";
import { Instant, words } from "#platform/model";

export const ConversationId = z
  .string()
  .regex(/^cnv_[0-9A-Za-z]{10,40}$/)
  .brand<"ConversationId">();
export type ConversationId = z.infer<typeof ConversationId>;
export const MessageId = z
  .string()
  .regex(/^msg_[0-9A-Za-z]{10,40}$/)
  .brand<"MessageId">();
export type MessageId = z.infer<typeof MessageId>;

export const LIMITS = { text: 20_000, others: 2 } as const;

/** One thing said in a conversation. Taken back by its author, it keeps its place and loses its words. */
export const Message = z.object({
  id: MessageId,
  conversation: ConversationId,
  author: PersonId,
  text: z.string(),
  writtenAt: Instant,
  takenBackAt: Instant.optional(),
});
export type Message = z.infer<typeof Message>;

export const WriteMessage = z.object({ text: words(LIMITS.text) });
export type WriteMessage = z.infer<typeof WriteMessage>;

/** What a person sends to begin: whom they write to, one or two, and the first words. */
export const Begin = WriteMessage.extend({ with: z.array(PersonId).min(1).max(LIMITS.others) });
export type Begin = z.infer<typeof Begin>;

/** Somebody one is in a conversation with, under the name they go by now; "" for somebody who is no longer here. */
export const Companion = z.object({ id: PersonId, name: z.string(), left: z.boolean() });
export type Companion = z.infer<typeof Companion>;

const REFUSALS = ["you-take-none", "nobody-here", "no-place-shared", "you-keep-apart"] as const;
export const WritingRefusal = z.enum(REFUSALS);
export type WritingRefusal = z.infer<typeof WritingRefusal>;

/**
 * A conversation of two or three, and a page of what was said in it, newest first. `refusal` says why I cannot write, as far
 * as it is mine to know.
 */
export const Conversation = z.object({
  id: ConversationId,
  others: z.array(Companion),
  messages: z.array(Message),
  refusal: WritingRefusal.optional(),
  /** The last message I have read, and until when this is quiet for me; nobody else is told either. */
  readUpTo: MessageId.optional(),
  mutedUntil: Reading.shape.mutedUntil,
  next: z.string().optional(),
});
export type Conversation = z.infer<typeof Conversation>;

/** A conversation in a list of mine: with whom, how the last message begins, whether it is new to me. */
export const Talk = z.object({
  id: ConversationId,
  others: z.array(Companion),
  last: z.object({ author: PersonId, words: z.string(), takenBack: z.boolean(), at: Instant }),
  unread: z.boolean(),
  mutedUntil: Reading.shape.mutedUntil,
});
export type Talk = z.infer<typeof Talk>;

/** Whether I could write to somebody, and the conversation we two have already, if any. */
export const Acquainted = z.object({
  person: Companion,
  conversation: ConversationId.optional(),
  refusal: WritingRefusal.optional(),
});
export type Acquainted = z.infer<typeof Acquainted>;

export const ReadTo = z.object({ upTo: MessageId });
/** Whether I take messages at all. */
export const Taking = z.object({ taking: z.boolean() });

/** What decides whether somebody can be written to. */
export interface Reachable {
  readonly person: Pick<Ctx["person"], "id" | "guest">;
  readonly memberships: readonly Membership[];
  /** Whether they take messages. */
  readonly taking: boolean;
}
type Placed = Pick<Reachable, "person" | "memberships">;

/** Whether two people share a place now: a cohort, or the house when neither of them is a guest. */
export const sharePlace = (one: Placed, other: Placed): boolean =>
  (!one.person.guest && !other.person.guest) ||
  one.memberships.some(
    (mine) =>
      !mine.leftAt && other.memberships.some((theirs) => !theirs.leftAt && theirs.cohort === mine.cohort),
  );

type Writer = Reachable & Pick<Ctx, "blocked" | "blockedBy">;

/** Why somebody may not write to these people, as far as they know it themselves; undefined when nothing speaks against it. */
export function writingRefusal(me: Writer, others: readonly Reachable[]): WritingRefusal | undefined {
  if (!me.taking) return "you-take-none";
  if (others.length === 0) return "nobody-here";
  if (!others.every((other) => sharePlace(me, other))) return "no-place-shared";
  if (others.some(({ person }) => me.blocked.includes(person.id))) return "you-keep-apart";
  return undefined;
}

/**
 * Whether messages of this person are taken by all of these, who would all read them. One answer for two reasons: somebody
 * takes none, or somebody takes none of theirs. It is given to who writes, and shown to nobody before.
 */
export const areTaken = (me: Writer, others: readonly Reachable[]): boolean =>
  others.every(({ person, taking }) => taking && !me.blockedBy.includes(person.id));
