import * as z from "zod";
import { BeatId, BeatKind } from "#cadence/model";
import { EntryId, SignalKind } from "#journal/model";
import { CohortId, PersonId } from "#people/model";
import { Instant } from "#platform/model";

export const NoteId = z.string().regex(/^not_[0-9A-Za-z]{10,40}$/).brand<"NoteId">();
export type NoteId = z.infer<typeof NoteId>;

/** Who caused a note, as they were called then. */
const by = z.object({ id: PersonId, name: z.string() });

/** What a note tells: enough to write its line in the reader's language, and where it leads. */
export const News = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("replied"), entry: EntryId, title: z.string(), by, cohort: CohortId.optional() }),
  z.object({ kind: z.literal("mentioned"), entry: EntryId, title: z.string(), by, cohort: CohortId.optional() }),
  z.object({ kind: z.literal("signalled"), entry: EntryId, title: z.string(), by, signal: SignalKind, cohort: CohortId.optional() }),
  z.object({ kind: z.literal("beat"), cohort: CohortId, beat: BeatId, beatKind: BeatKind, title: z.string() }),
  z.object({ kind: z.literal("moved"), cohort: CohortId, revision: z.number().int(), beats: z.number().int() }),
  z.object({ kind: z.literal("joined"), cohort: CohortId, title: z.string() }),
]);
export type News = z.infer<typeof News>;

/** One line in somebody's inbox: one per thing, however often it is told. */
export const Note = z.object({ id: NoteId, person: PersonId, at: Instant, readAt: Instant.optional(), news: News });
export type Note = z.infer<typeof Note>;

export const MAILS = ["code", "invitation", "beat", "moved", "digest"] as const;
