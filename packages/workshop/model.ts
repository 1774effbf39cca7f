import * as z from "zod";
import { PersonId } from "#people/model";
import { Clock, Instant, Language, oneLine, Paging } from "#platform/model";
import { type Flaw, RoundRules, roundFlaws, Slug } from "./round.ts";

export { BLINDNESS, Blindness, RoundRules, USUAL_ROUND } from "./round.ts";

export const WorkshopId = z
  .string()
  .regex(/^wsh_[0-9A-Za-z-]{3,60}$/)
  .brand<"WorkshopId">();
export type WorkshopId = z.infer<typeof WorkshopId>;

const Title = z.string().overwrite(oneLine).min(1).max(200);
const Text = z.string().trim().max(8_000);

/** Something to read before: a text of our own, or a pointer to one elsewhere. */
export const Reading = z.object({
  title: Title,
  note: z.string().max(600),
  /** Only what a browser may safely follow: never `javascript:` or `data:`. */
  url: z
    .url({ protocol: /^https?$/, error: "An address begins with https:// or http://." })
    .max(500)
    .optional(),
});

/** What one design may hold: as many beats as a cohort can have, and little enough to be kept as one row. */
const LIMITS = { beats: 200, bytes: 300_000 } as const;

/** What a moment of a week is (a digest looks back on the week for everybody); the live room itself has its own capability. */
const MOMENTS = ["prompt", "session", "round", "check-in", "circles", "digest"] as const;

/** One planned moment, relative: day 1 is the first day of its week, `at` is the cohort's wall clock. */
export const Moment = z.object({
  slug: Slug,
  kind: z.enum(MOMENTS),
  day: z.number().int().min(1).max(7),
  at: Clock,
  /** How long a session or a round stays open; a prompt has none. */
  minutes: z
    .number()
    .int()
    .min(15)
    .max(7 * 24 * 60)
    .optional(),
  /** Of a round. */
  round: RoundRules.optional(),
  /** Of a prompt: what others wrote to it opens to somebody once they have written to it themselves. */
  writeFirst: z.boolean().optional(),
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
export type Week = z.infer<typeof Week>;

const CheckIn = z.object({
  weeksAfter: z.number().int().min(1).max(52),
  at: Clock,
  question: Title,
  text: Text,
});

/** What a facilitator writes when making or changing a design. */
export const Design = z
  .object({
    title: Title,
    language: Language,
    summary: z.string().trim().max(600),
    /** How to host it: a page for the facilitator, Markdown. */
    hosting: Text,
    lobby: z.object({
      daysBefore: z.number().int().min(1).max(60),
      at: Clock,
      hello: Text,
      reading: z.array(Reading).max(12),
    }),
    weeks: z.array(Week).min(1).max(12),
    closing: z.object({ at: Clock, text: Text }),
    checkIns: z.array(CheckIn).max(6),
  })
  .superRefine((design, context) => {
    for (const { path, message } of flaws(design)) context.addIssue({ code: "custom", path, message });
  });
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

/** What a list shows of a workshop; `by` is the owner's name when they last changed it, absent for shipped ones. */
export const WorkshopCard = Workshop.omit({ design: true }).extend({
  title: Title,
  summary: z.string(),
  language: Language,
  weeks: z.number().int(),
  by: z.string().optional(),
});
export type WorkshopCard = z.infer<typeof WorkshopCard>;

/** What is sent to copy a workshop: which, and under what title when not the same. */
export const CopyWorkshop = z.object({ from: WorkshopId, title: Title.optional() });
export type CopyWorkshop = z.infer<typeof CopyWorkshop>;

/** What is sent to change a copy: the whole design, and the revision it was made from. */
export const ChangeWorkshop = z.object({ revision: Workshop.shape.revision, design: Design });
export type ChangeWorkshop = z.infer<typeof ChangeWorkshop>;

/** A page of the list; the cursor is the last workshop that was shown. */
export const WorkshopPaging = Paging.extend({ cursor: WorkshopId.optional() });
export type WorkshopPaging = z.infer<typeof WorkshopPaging>;

/** So many weeks after a session, what was kept of it comes up again. */
export const RESURFACES_AFTER = [1, 4, 12] as const;

/** Rounds open and close, so they are two beats; what is kept of a session resurfaces besides; the rest is one. */
function beatsOfMoment({ kind }: Pick<Moment, "kind">): number {
  if (kind === "session") return 2 + RESURFACES_AFTER.length;
  return kind === "round" ? 2 : 1;
}

/** How many beats a cohort of this design has: its weeks and their moments, check-ins, lobby, close and archive. */
export const beatsIn = ({ weeks, checkIns }: Pick<Design, "weeks" | "checkIns">) =>
  3 +
  checkIns.length +
  weeks.reduce(
    (sum, week) => week.moments.reduce((beats, moment) => beats + beatsOfMoment(moment), sum + 1),
    0,
  );

/** What keeps a design from being run, each with its place; empty when nothing does. */
function flaws(design: Omit<Design, "language">): Flaw[] {
  const found: Flaw[] = [];
  const seen = new Map<string, number>();
  for (const [week, { moments }] of design.weeks.entries())
    for (const [index, { slug }] of moments.entries()) {
      const path = ["weeks", week, "moments", index, "slug"];
      const before = seen.get(slug);
      if (before)
        found.push({
          path,
          message: `Two moments have the same slug, ${slug}: the other is in week ${before}.`,
        });
      seen.set(slug, week + 1);
    }
  found.push(...roundFlaws(design.weeks));
  const beats = beatsIn(design);
  if (beats > LIMITS.beats)
    found.push({
      path: ["weeks"],
      message: `That makes ${beats} beats (a round counts twice, a session five times). A cohort has at most ${LIMITS.beats}: take some moments out.`,
    });
  const bytes = new TextEncoder().encode(JSON.stringify(design)).length;
  if (bytes > LIMITS.bytes)
    found.push({
      path: [],
      message: `All texts together are ${Math.ceil(bytes / 1000)} kB. A design holds ${LIMITS.bytes / 1000} kB: shorten some.`,
    });
  return found;
}
