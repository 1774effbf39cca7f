import * as z from "zod";
import { BeatId } from "#cadence/model";
import { ConversationId, MessageId } from "#messaging/model";
import {
  Byline,
  CircleId,
  CohortId,
  type Ctx,
  isFacilitator,
  type Membership,
  membershipIn,
  PersonId,
  Topic,
} from "#people/model";
import { Instant, line, Paging, words } from "#platform/model";
import { Origin } from "./adapted.ts";
import { Ask, AskFor } from "./ask.ts";
import { AUDIENCES, Audience, EntryId } from "./audience.ts";
import { DraftId } from "./draft.ts";
import { Hidden } from "./hidden.ts";
import { LIMITS } from "./limits.ts";

export * from "./adapted.ts";
export * from "./ask.ts";
export * from "./audience.ts";
export * from "./draft.ts";
export * from "./hidden.ts";
export { LIMITS } from "./limits.ts";
export * from "./veil.ts";
export * from "./waiting.ts";

const KINDS = ["did", "learned", "stuck", "surprised", "did-not-work"] as const;
export const SIGNALS = ["same-here", "helped-me", "trying-this", "tell-me-more"] as const;
export const SignalKind = z.enum(SIGNALS);
export type SignalKind = z.infer<typeof SignalKind>;

/**
 * One piece of narration. `cohort`/`circle` say where it was written; the audience says who may read it, and the keys
 * follow from both. `sharedAt` is when it last reached a wider audience (absent while only for self).
 */
export const Entry = z.object({
  id: EntryId,
  author: Byline,
  cohort: CohortId.optional(),
  circle: CircleId.optional(),
  /** The prompt or check-in it answers. */
  beat: BeatId.optional(),
  audience: Audience,
  title: z.string(),
  text: z.string(),
  kind: z.enum(KINDS).optional(),
  topics: z.array(Topic),
  mentions: z.array(PersonId),
  /** Counts edits and moves: a change names the revision it was made from. */
  revision: z.number().int().min(1),
  writtenAt: Instant,
  editedAt: Instant.optional(),
  sharedAt: Instant.optional(),
  /** Human replies by others than the author, replies in all, and signals by kind; changed with what they count. */
  answers: z.number().int().min(0),
  replies: z.number().int().min(0),
  signals: z.record(SignalKind, z.number().int().min(0)),
  /** When the last reply came, for "new in this thread". */
  repliedAt: Instant.optional(),
  /** What its author would like to know. */
  ask: Ask.optional(),
  /** The round of feedback it is in, by the beat that opens it. */
  round: BeatId.optional(),
  /** For how many human answers it is offered: one unless its round promises more, none for the hello of a lobby. */
  wants: z.number().int().min(0).optional(),
  /** While its round hides who wrote it (`author`), or who answers as well (`both`). */
  blind: z.enum(["author", "both"]).optional(),
  /** Until then its words open to those who have answered the same prompt. */
  sealedUntil: Instant.optional(),
  /** Whether it adapts the practice of another entry; of which one is told to those who may read that (`Traced`). */
  adapted: z.boolean().optional(),
  /** What its author changed after the answers, and since when those who answered know of such a word. */
  changed: z.object({ text: z.string(), at: Instant, toldAt: Instant }).optional(),
  /** Set while it is withheld from everybody but its author and those who look after its place. */
  hidden: Hidden.optional(),
});
export type Entry = z.infer<typeof Entry>;

/** An entry with what it was adapted from, when the reader may read that too. */
export const Traced = Entry.extend({ origin: Origin.optional() });
export type Traced = z.infer<typeof Traced>;

/** What a person sends to write an entry. Topics and mentions are read from the text (`#topic`, `@[Name](per_…)`). */
export const WriteEntry = Entry.pick({ cohort: true, beat: true, audience: true, kind: true }).extend({
  title: line(LIMITS.title).default(""),
  text: words(LIMITS.text),
  ask: AskFor.optional(),
  /** The entry whose practice it adapts. */
  adaptedFrom: EntryId.optional(),
  /** The draft it was written in, removed in the same transaction. */
  draft: DraftId.optional(),
});
export type WriteEntry = z.infer<typeof WriteEntry>;
export const EditEntry = z.object({
  revision: Entry.shape.revision,
  title: line(LIMITS.title),
  text: words(LIMITS.text),
  kind: z.enum(KINDS).nullable(),
  draft: DraftId.optional(),
});
export type EditEntry = z.infer<typeof EditEntry>;
export const MoveEntry = z.object({ revision: Entry.shape.revision, audience: Audience });
export type MoveEntry = z.infer<typeof MoveEntry>;
export const EnterRound = z.object({ round: BeatId });
export type EnterRound = z.infer<typeof EnterRound>;
export const PutAsk = AskFor.extend({ revision: Entry.shape.revision });
export type PutAsk = z.infer<typeof PutAsk>;

/** How an entry read before an edit, until when. */
export const Edition = z.object({
  revision: z.number().int(),
  title: z.string(),
  text: z.string(),
  until: Instant,
});
export type Edition = z.infer<typeof Edition>;

/** Which of one's own messages begin an entry, for the circle one has in a cohort. */
export const BringWords = z.object({
  conversation: ConversationId,
  messages: z.array(MessageId).min(1).max(50),
  cohort: CohortId,
});
export type BringWords = z.infer<typeof BringWords>;

/** A stream somebody can be in: a cohort's, a circle's, or that of the whole network. */
export const PlaceId = z.union([CohortId, CircleId, z.literal("network")]);
export type PlaceId = z.infer<typeof PlaceId>;

/** Which part of one's own journal: a page of it, newest first, of one audience, written from one instant to another. */
export const MyPages = Paging.extend({
  audience: Audience.optional(),
  from: Instant.optional(),
  until: Instant.optional(),
});
export type MyPages = z.infer<typeof MyPages>;

type Where = Pick<Entry, "audience" | "cohort" | "circle">;

type Written = Where & { readonly author: Pick<Byline, "id">; readonly hidden?: Hidden | undefined };
type Reader = Pick<Ctx, "memberships"> & {
  readonly person: Pick<Ctx["person"], "id" | "guest"> & { readonly admin?: boolean };
};

/** Whether this person may read this entry: the one rule, for every list, page, mail and topic. */
export const readable = (entry: Written, reader: Reader): boolean =>
  entry.author.id === reader.person.id || (sharedWith(entry, reader) && !isWithheld(entry, reader));

/** Whether what is hidden in a place is withheld from somebody: from all but its author and those who look after the place. */
export const isWithheld = (
  { hidden, author, cohort }: Pick<Written, "hidden" | "author" | "cohort">,
  { person, memberships }: Reader,
): boolean =>
  hidden !== undefined &&
  author.id !== person.id &&
  !person.admin &&
  !(cohort && isFacilitator({ memberships }, cohort));

/**
 * Whether what is said to an entry from now on is for this person: for its readers. Its author is one of them for good, but
 * when they left the cohort, those who go on talking there do not talk to them.
 */
export const hears = (entry: Written, reader: Reader): boolean =>
  (sharedWith(entry, reader) && !isWithheld(entry, reader)) ||
  (entry.author.id === reader.person.id &&
    (entry.audience === "self" || !entry.cohort || membershipIn(reader, entry.cohort) !== undefined));

function sharedWith(entry: Where, ctx: Reader): boolean {
  const membership = entry.cohort && membershipIn(ctx, entry.cohort);
  switch (entry.audience) {
    case "self":
      return false;
    case "circle":
      return entry.circle !== undefined && wereTogether(membership, entry.circle);
    case "cohort":
      return membership !== undefined;
    case "network":
      return membership !== undefined || !ctx.person.guest;
    case "public":
      return true;
  }
}

/** Whether somebody is in this circle, or was when it was theirs: what its people wrote for each other stays with them. */
const wereTogether = (membership: Membership | undefined, circle: CircleId) =>
  membership?.circle === circle || (membership?.circlesBefore?.includes(circle) ?? false);

/** Whether the whole network may read it. */
export const inNetwork = ({ audience }: Where) => audience === "network" || audience === "public";

/** Where an entry stands in a stream. Positions sort by time as text, and a read position is one of them. */
export const positionOf = ({ sharedAt, id }: Pick<Entry, "sharedAt" | "id">) => `${sharedAt ?? ""}#${id}`;

/** Whether `to` lets more people read than `from`. */
export const isWider = (to: Audience, from: Audience) => AUDIENCES.indexOf(to) > AUDIENCES.indexOf(from);

export type SharingRefusal = "no-cohort" | "no-circle" | "guest";

/** Why an author may not share there with this audience; undefined when they may. */
export function sharingRefusal(
  { audience, cohort, circle }: Where,
  author: { readonly guest: boolean },
): SharingRefusal | undefined {
  if ((audience === "circle" || audience === "cohort") && !cohort) return "no-cohort";
  if (audience === "circle" && !circle) return "no-circle";
  if (author.guest && inNetwork({ audience })) return "guest";
  return undefined;
}
