import * as z from "zod";
import { BeatId } from "#cadence/model";
import { Byline, CircleId, CohortId, type Ctx, membershipIn, PersonId, Topic } from "#people/model";
import { Instant } from "#platform/model";

export const EntryId = z.string().regex(/^ent_[0-9A-Za-z]{10,40}$/).brand<"EntryId">();
export type EntryId = z.infer<typeof EntryId>;
export const DraftId = z.string().regex(/^dra_[0-9A-Za-z-]{6,60}$/).brand<"DraftId">();
export type DraftId = z.infer<typeof DraftId>;

/** Who may read, from nobody else to everybody: a ladder that only the author climbs. */
export const AUDIENCES = ["self", "circle", "cohort", "network", "public"] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;

export const KINDS = ["did", "learned", "stuck", "surprised", "did-not-work"] as const;
export const SIGNALS = ["same-here", "helped-me", "trying-this", "tell-me-more"] as const;
export const SignalKind = z.enum(SIGNALS);
export type SignalKind = z.infer<typeof SignalKind>;

export const LIMITS = { text: 50_000, title: 200, topics: 200 } as const;

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
  title: z.string().trim().max(LIMITS.title),
  text: z.string().trim().min(1, "Write at least a word.").max(LIMITS.text),
  kind: z.enum(KINDS).optional(),
  topics: z.array(Topic).max(LIMITS.topics),
  mentions: z.array(PersonId).max(50),
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
});
export type Entry = z.infer<typeof Entry>;

/** What a person sends to write an entry. Topics and mentions are read from the text (`#topic`, `@[Name](per_…)`). */
export const WriteEntry = Entry.pick({ cohort: true, beat: true, audience: true, title: true, text: true, kind: true }).extend({
  title: Entry.shape.title.default(""),
  /** The draft it was written in, removed in the same transaction. */
  draft: DraftId.optional(),
});
export type WriteEntry = z.infer<typeof WriteEntry>;
export const EditEntry = z.object({
  revision: Entry.shape.revision,
  title: Entry.shape.title,
  text: Entry.shape.text,
  kind: Entry.shape.kind.nullable(),
});
export const MoveEntry = z.object({ revision: Entry.shape.revision, audience: Audience });

/** How an entry read before an edit. */
export const Edition = z.object({ revision: z.number().int(), title: z.string(), text: z.string(), until: Instant });
export type Edition = z.infer<typeof Edition>;

/** Words not yet shared, kept on the server for every device of their author. `about` is where they were being written. */
export const Draft = z.object({
  id: DraftId,
  about: z.string().max(100),
  title: z.string().max(LIMITS.title),
  text: z.string().max(LIMITS.text),
  audience: Audience.optional(),
  revision: z.number().int().min(1),
  device: z.string().max(60),
  savedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;
/** `base` is the revision this device last saw (0 for none); another device's newer words make it a conflict. */
export const SaveDraft = Draft.pick({ about: true, title: true, text: true, audience: true, device: true }).extend({
  base: z.number().int().min(0),
});

/** Whether this person may read this entry: the one rule, for every list, page, mail and topic. */
export function readable(entry: Pick<Entry, "audience" | "author" | "cohort" | "circle">, ctx: Pick<Ctx, "person" | "memberships">): boolean {
  if (entry.author.id === ctx.person.id) return true;
  const membership = entry.cohort && membershipIn(ctx, entry.cohort);
  switch (entry.audience) {
    case "self":
      return false;
    case "circle":
      return membership !== undefined && entry.circle !== undefined && membership.circle === entry.circle;
    case "cohort":
      return membership !== undefined;
    case "network":
      return membership !== undefined || !ctx.person.guest;
    case "public":
      return true;
  }
}
