import * as z from "zod";
import {
  DraftId,
  type Entry,
  EntryId,
  Hidden,
  MarkPassage,
  Passage,
  SignalKind,
  Traced,
} from "#journal/model";
import { Byline, PersonId } from "#people/model";
import { Instant, Paging, words } from "#platform/model";

export * from "./choosing.ts";
export * from "./floor.ts";
export * from "./offers.ts";
export * from "./round-state.ts";
export * from "./share.ts";
export * from "./try.ts";

export const ReplyId = z
  .string()
  .regex(/^rep_[0-9A-Za-z]{10,40}$/)
  .brand<"ReplyId">();
export type ReplyId = z.infer<typeof ReplyId>;

const REPLY_LIMIT = 20_000;
const CHANGED_LIMIT = 2_000;

/** An answer in an entry's thread. */
export const Reply = z.object({
  id: ReplyId,
  entry: EntryId,
  author: Byline,
  text: z.string(),
  /** The passage of the entry that it speaks about. */
  quote: Passage.optional(),
  mentions: z.array(PersonId),
  /** It answers what the author of the entry had asked. */
  feedback: z.literal(true).optional(),
  /** The author of the entry says that it helped. */
  helped: z.literal(true).optional(),
  revision: z.number().int().min(1),
  writtenAt: Instant,
  editedAt: Instant.optional(),
  /** Set while it is withheld from everybody but its author and those who look after the place of its entry. */
  hidden: Hidden.optional(),
});
export type Reply = z.infer<typeof Reply>;

/** What a person sends to answer. Mentions are read from the text; the draft it was written in is removed with it. */
export const WriteReply = z.object({
  text: words(REPLY_LIMIT),
  quote: MarkPassage.optional(),
  draft: DraftId.optional(),
});
export type WriteReply = z.infer<typeof WriteReply>;
export const EditReply = z.object({
  text: words(REPLY_LIMIT),
  revision: Reply.shape.revision,
  draft: DraftId.optional(),
});
export type EditReply = z.infer<typeof EditReply>;

const MOST_MARKED = 50;

/** What an author says they changed after the answers, and which of these helped. */
export const CloseLoop = z.object({
  text: words(CHANGED_LIMIT),
  helped: z.array(ReplyId).max(MOST_MARKED).default([]),
});
export type CloseLoop = z.infer<typeof CloseLoop>;

/** One person's light response to an entry: one row per person and kind. */
export const Signal = z.object({
  entry: EntryId,
  person: PersonId,
  kind: SignalKind,
  name: z.string(),
  at: Instant,
});
export type Signal = z.infer<typeof Signal>;

/**
 * A kind of signal that an entry has, and whether I am among those who gave it; for the author of the entry, to whom each
 * said it, also who did, in the order they did. For everybody else it is a count, which is on the entry and has no names.
 */
export const Signals = z.object({ kind: SignalKind, mine: z.boolean(), by: z.array(Byline) });
export type Signals = z.infer<typeof Signals>;

/**
 * An entry with what was said to it. `folded` is how many replies of this page are left out because their reader blocked who
 * wrote them; `withheld` are the places of those that are hidden for now. `next` asks for more replies; a page after the first
 * has only those.
 */
export const Thread = z.object({
  entry: Traced,
  replies: z.array(Reply),
  folded: z.number().int().min(0),
  withheld: z.array(Reply.pick({ id: true, writtenAt: true })),
  signals: z.array(Signals),
  hushed: z.boolean(),
  next: z.string().optional(),
});
export type Thread = z.infer<typeof Thread>;

/** Which page of a thread, and whether what is folded away is to be shown this once. */
export const ThreadPaging = Paging.pick({ cursor: true }).extend({ folded: z.enum(["shown"]).optional() });
export type ThreadPaging = z.infer<typeof ThreadPaging>;

type SignalRefusal = "own-entry";

/** Why somebody may not give a signal to an entry they may read; undefined when they may. */
export const signalRefusal = (entry: Pick<Entry, "author">, by: PersonId): SignalRefusal | undefined =>
  entry.author.id === by ? "own-entry" : undefined;

type HelpedRefusal = "own-reply";

/** Why the author of an entry may not mark a reply as one that helped; undefined when they may. */
export const helpedRefusal = (
  entry: Pick<Entry, "author">,
  { author }: Pick<Reply, "author">,
): HelpedRefusal | undefined => (author.id === entry.author.id ? "own-reply" : undefined);

const DAY = 24 * 3600_000;

/** Since when those who answered know that something changed: other words within a day are not told again. */
export const toldAt = (before: Entry["changed"], now: Date): string =>
  before && now.getTime() - Date.parse(before.toldAt) < DAY ? before.toldAt : now.toISOString();

/** Signals gathered by kind, in the order they were given. */
export function gathered(signals: readonly Signal[], reader: PersonId): Signals[] {
  const kinds = Map.groupBy(
    signals.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, given]) => ({
    kind,
    mine: given.some(({ person }) => person === reader),
    by: given.map(({ person, name }) => ({ id: person, name })),
  }));
}
