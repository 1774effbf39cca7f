import * as z from "zod";
import { Entry, EntryId } from "#journal/model";
import { Organisation, Topic } from "#people/model";
import { Instant } from "#platform/model";

/**
 * From where it comes: one’s own circle, one that one sat in before and that alone reads it, elsewhere in the cohort, or
 * elsewhere for a reason: it is about something one writes about too, or its author is from another organisation.
 */
export const RINGS = ["circle", "before", "cohort", "across"] as const;

/** What is kept for somebody to answer, until when nobody else is sent to it, and why it comes from further away. */
export const Kept = z.object({
  entry: Entry,
  ring: z.enum(RINGS),
  topics: z.array(Topic),
  organisation: Organisation.optional(),
  until: Instant,
});
export type Kept = z.infer<typeof Kept>;

/** What somebody wants next: another instead of the one they pass on, a certain one, or simply the next. */
export const WantNext = z
  .object({ pass: EntryId, take: EntryId })
  .partial()
  .refine(({ pass, take }) => !(pass && pass === take), "What is passed on cannot be taken.");
export type WantNext = z.infer<typeof WantNext>;

/** What is kept for them now; null when nothing waits that is for them. */
export const Next = z.object({ kept: Kept.nullable() });
export type Next = z.infer<typeof Next>;

/** Something from another circle, about what they both write about, or by somebody of this other organisation. */
export const Across = z.object({
  entry: Entry,
  topics: z.array(Topic),
  organisation: Organisation.optional(),
});
export type Across = z.infer<typeof Across>;

const many = z.number().int().min(0);

/**
 * How it stands between somebody and a cohort, for their own eyes: what they gave and got, to how many more they are invited,
 * how much waits in their circle and further out, whether something is kept for them, and something from across.
 */
export const Answering = z.object({
  given: many,
  got: many,
  invited: many,
  near: many,
  far: many,
  kept: z.boolean(),
  across: Across.nullable(),
});
export type Answering = z.infer<typeof Answering>;
