import * as z from "zod";
import { PersonId } from "#people/model";
import { Clock, Instant, Language } from "#platform/model";

export const WorkshopId = z.string().regex(/^wsh_[0-9A-Za-z-]{3,60}$/).brand<"WorkshopId">();
export type WorkshopId = z.infer<typeof WorkshopId>;

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const Title = z.string().trim().min(1).max(200);
const Text = z.string().trim().max(8_000);

/** Something to read before: a text of our own, or a pointer to one elsewhere. */
export const Reading = z.object({ title: Title, note: z.string().max(600), url: z.url().max(500).optional() });

/** What a moment of a week is (a digest looks back on the week for everybody); the live room itself and the matching of a feedback round have their own capabilities. */
export const MOMENTS = ["prompt", "session", "round", "check-in", "digest"] as const;

/** One planned moment, relative: day 1 is the first day of its week, `at` is the cohort's wall clock. */
export const Moment = z.object({
  slug: Slug,
  kind: z.enum(MOMENTS),
  day: z.number().int().min(1).max(7),
  at: Clock,
  /** How long a session or a round stays open; a prompt has none. */
  minutes: z.number().int().min(15).max(7 * 24 * 60).optional(),
  title: Title,
  text: Text,
});
export type Moment = z.infer<typeof Moment>;

export const Week = z.object({
  title: Title,
  aim: z.string().trim().max(600),
  opensAt: Clock,
  reading: z.array(Reading).max(12),
  moments: z.array(Moment).max(20),
});

export const CheckIn = z.object({ weeksAfter: z.number().int().min(1).max(52), at: Clock, question: Title, text: Text });

/** What a facilitator writes when making or changing a design. */
export const Design = z.object({
  title: Title,
  language: Language,
  summary: z.string().trim().max(600),
  /** How to host it: a page for the facilitator, Markdown. */
  hosting: Text,
  lobby: z.object({ daysBefore: z.number().int().min(1).max(60), at: Clock, hello: Text, reading: z.array(Reading).max(12) }),
  weeks: z.array(Week).min(1).max(12),
  closing: z.object({ at: Clock, text: Text }),
  checkIns: z.array(CheckIn).max(6),
}).refine((design) => new Set(slugs(design)).size === slugs(design).length, "Two moments have the same slug.");
export type Design = z.infer<typeof Design>;

/** A design that can be run many times; `owner` is absent for those that ship with the product. */
export const Workshop = z.object({
  id: WorkshopId,
  revision: z.number().int().min(1),
  owner: PersonId.optional(),
  madeFrom: WorkshopId.optional(),
  changedAt: Instant.optional(),
  design: Design,
});
export type Workshop = z.infer<typeof Workshop>;

const slugs = (design: { weeks: readonly { moments: readonly { slug: string }[] }[] }) =>
  design.weeks.flatMap((week) => week.moments.map(({ slug }) => slug));
