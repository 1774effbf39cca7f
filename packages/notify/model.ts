import * as z from "zod";
import { Fate, SessionId } from "#backchannel/model";
import { BeatId, BeatKind } from "#cadence/model";
import { EntryId, SignalKind } from "#journal/model";
import { CohortId, PersonId } from "#people/model";
import { Instant } from "#platform/model";
import { SAFETY_NEWS } from "./safety-news.ts";

export * from "./nudge-rule.ts";
export * from "./unfinished.ts";

export const NoteId = z
  .string()
  .regex(/^not_[0-9A-Za-z]{10,40}$/)
  .brand<"NoteId">();
export type NoteId = z.infer<typeof NoteId>;

/** Who caused a note, as they were called then. */
const by = z.object({ id: PersonId, name: z.string() });

/** What a note tells: enough to write its line in the reader's language, and where it leads. */
export const News = z.discriminatedUnion("kind", [
  ...SAFETY_NEWS,
  z.object({
    kind: z.literal("replied"),
    entry: EntryId,
    title: z.string(),
    by,
    cohort: CohortId.optional(),
  }),
  /** An answer to what they had asked. */
  z.object({
    kind: z.literal("feedback"),
    entry: EntryId,
    title: z.string(),
    by,
    cohort: CohortId.optional(),
  }),
  /** The author of an entry says that their answer helped. */
  z.object({
    kind: z.literal("helped"),
    entry: EntryId,
    title: z.string(),
    by,
    cohort: CohortId.optional(),
  }),
  /** What the author of an entry changed after the answers, in their words, and whether theirs was among those that helped. */
  z.object({
    kind: z.literal("loop"),
    entry: EntryId,
    title: z.string(),
    by,
    words: z.string(),
    helped: z.boolean(),
    cohort: CohortId.optional(),
  }),
  z.object({
    kind: z.literal("mentioned"),
    entry: EntryId,
    title: z.string(),
    by,
    cohort: CohortId.optional(),
  }),
  z.object({
    kind: z.literal("signalled"),
    entry: EntryId,
    title: z.string(),
    by,
    signal: SignalKind,
    cohort: CohortId.optional(),
  }),
  /** Somebody adapted what they wrote, or (not `direct`) something that was adapted from it. */
  z.object({
    kind: z.literal("travelled"),
    entry: EntryId,
    title: z.string(),
    by,
    from: z.object({ entry: EntryId, title: z.string() }),
    direct: z.boolean(),
    cohort: CohortId.optional(),
  }),
  /** So many days ago they began to try what an entry tells: how did it go? */
  z.object({
    kind: z.literal("tried"),
    entry: EntryId,
    title: z.string(),
    since: Instant,
    days: z.number().int(),
  }),
  z.object({
    kind: z.literal("beat"),
    cohort: CohortId,
    beat: BeatId,
    beatKind: BeatKind,
    title: z.string(),
  }),
  z.object({
    kind: z.literal("moved"),
    cohort: CohortId,
    revision: z.number().int(),
    beats: z.number().int(),
  }),
  z.object({ kind: z.literal("joined"), cohort: CohortId, title: z.string() }),
  /** A round that they took part in is over. */
  z.object({ kind: z.literal("round-over"), cohort: CohortId, beat: BeatId, title: z.string() }),
  /** They sit in a circle that was formed: with whom, as they were called then. */
  z.object({ kind: z.literal("circle"), cohort: CohortId, with: z.array(z.string()) }),
  /** What became of a question somebody asked live: `title` is the session’s, `words` how the question begins. */
  z.object({
    kind: z.literal("question"),
    session: SessionId,
    cohort: CohortId.optional(),
    title: z.string(),
    words: z.string(),
    fate: Fate,
  }),
  /** What was kept of a session is on top of the shelf again: how many things, and what the first are called. */
  z.object({
    kind: z.literal("resurfaced"),
    cohort: CohortId,
    session: SessionId,
    title: z.string(),
    weeks: z.number().int(),
    items: z.number().int(),
    first: z.array(z.string()),
  }),
]);
export type News = z.infer<typeof News>;

/** One line in somebody's inbox: one per thing, however often it is told. */
export const Note = z.object({
  id: NoteId,
  person: PersonId,
  at: Instant,
  readAt: Instant.optional(),
  news: News,
});
export type Note = z.infer<typeof Note>;

export const MailId = z
  .string()
  .regex(/^mai_[0-9a-zA-Z]{10,40}$/)
  .brand<"MailId">();
export type MailId = z.infer<typeof MailId>;

/** One line of a digest: somebody's words and where they lead. */
const Line = z.object({ entry: EntryId, by: z.string(), words: z.string(), at: Instant, place: z.string() });

/** One thing that somebody tries and was asked about; without words when it is not shared with them any more. */
const AskedLine = z.object({ entry: EntryId, words: z.string(), since: Instant });

/**
 * What a mail is about: all that is needed to write it in the reader's language, and nothing secret. Codes and links are
 * made when it is sent.
 */
export const MailMatter = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("code"), flow: z.string() }),
  z.object({
    kind: z.literal("invitation"),
    cohort: CohortId,
    title: z.string(),
    summary: z.string(),
    by: z.string(),
    startsAt: Instant,
    cohortZone: z.string(),
  }),
  z.object({
    kind: z.literal("beat"),
    cohort: CohortId,
    cohortTitle: z.string(),
    cohortZone: z.string(),
    beatKind: BeatKind,
    title: z.string(),
    text: z.string(),
    at: Instant,
    /** What the days ahead hold. */
    ahead: z.array(z.object({ title: z.string(), kind: BeatKind, at: Instant })),
  }),
  z.object({
    kind: z.literal("moved"),
    cohort: CohortId,
    cohortTitle: z.string(),
    cohortZone: z.string(),
    beats: z.array(z.object({ title: z.string(), kind: BeatKind, at: Instant, cancelled: z.boolean() })),
  }),
  z.object({
    kind: z.literal("digest"),
    date: z.string(),
    said: z.array(Line),
    /** How many people wrote to them alone and wait unread: neither who nor what. Absent when nobody did. */
    wrote: z.number().int().min(1).optional(),
    /** What their answers were good for. */
    helped: z.array(Line).default([]),
    /** How did it go with what they try? */
    asked: z.array(AskedLine).default([]),
    /** Kind words of facilitators. */
    nudges: z.array(Line.omit({ entry: true })).optional(),
    waiting: z.array(Line),
    unlooked: Line.optional(),
  }),
]);
export type MailMatter = z.infer<typeof MailMatter>;
export type DigestLine = z.infer<typeof Line>;
export type AskedLine = z.infer<typeof AskedLine>;
export type DigestNudge = Omit<DigestLine, "entry">;

/** The lists a mail belongs to, each of which stops with one click; codes and invitations are answers, not lists. */
export const LISTS = ["digest", "beats"] as const;
export type List = (typeof LISTS)[number];
export const listOf = (matter: Pick<MailMatter, "kind">): List | undefined =>
  matter.kind === "digest"
    ? "digest"
    : matter.kind === "beat" || matter.kind === "moved"
      ? "beats"
      : undefined;

/** A mail ready to leave: a subject and the same message twice, as text and as HTML. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const ReadNotes = z.union([
  z.object({ ids: z.array(NoteId).min(1).max(50) }),
  z.object({ upTo: Instant }),
]);
