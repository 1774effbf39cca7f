import * as z from "zod";
import { CohortId } from "#people/model";
import { Clock, Day, Instant, Zone } from "#platform/model";
import { RESURFACES_AFTER, RoundRules } from "#workshop/model";

export const BeatId = z
  .string()
  .regex(/^bea_[0-9a-zA-Z_-]{6,80}$/)
  .brand<"BeatId">();
export type BeatId = z.infer<typeof BeatId>;

/**
 * At `circles` those of the cohort are formed anew; `close` ends the month and begins the tail; at `resurface` what was kept
 * of a session comes up again; `archive`, a week after the last of all the others, closes the cohort to writing.
 */
const BEATS = [
  "lobby",
  "week",
  "circles",
  "prompt",
  "session-opens",
  "session-closes",
  "round-opens",
  "round-closes",
  "digest",
  "check-in",
  "resurface",
  "close",
  "archive",
] as const;
export const BeatKind = z.enum(BEATS);
export type BeatKind = z.infer<typeof BeatKind>;

/** A moment on a wall clock, in a zone named beside it. */
export const Wall = z.object({ on: Day, clock: Clock });
export type Wall = z.infer<typeof Wall>;

/**
 * One planned moment of a cohort. `on`/`clock` in `zone` are what the facilitator chose; `at` is the UTC instant they
 * mean. `slug` is stable over reschedules (`w2-session-opens`), `title` and `text` come from the design. `cancelled`
 * beats are kept so that calendars hear of it. `revision` is the cohort's at the last change of this beat.
 */
export const Beat = z.object({
  id: BeatId,
  cohort: CohortId,
  slug: z.string(),
  kind: BeatKind,
  week: z.number().int().min(0),
  on: Day,
  clock: Clock,
  zone: Zone,
  at: Instant,
  /** For what opens: when it closes again. */
  until: Instant.optional(),
  title: z.string(),
  text: z.string(),
  /** Of what opens a round: how it goes. */
  round: RoundRules.optional(),
  /** Of a prompt: what others wrote to it opens to who has written to it. */
  writeFirst: z.boolean().optional(),
  state: z.enum(["planned", "reached", "cancelled"]),
  reachedAt: Instant.optional(),
  revision: z.number().int().min(0),
  changedAt: Instant.optional(),
});
export type Beat = z.infer<typeof Beat>;

/** A beat before there is a cohort that lives it. */
export const PlannedBeat = Beat.omit({
  id: true,
  cohort: true,
  state: true,
  reachedAt: true,
  revision: true,
  changedAt: true,
});
export type PlannedBeat = z.infer<typeof PlannedBeat>;

/** The slugs of beats that every cohort has, and of those counted by week. */
export const LOBBY = "lobby";
export const CLOSE = "close";
export const ARCHIVE = "archive";
export const weekSlug = (week: number) => `week-${week}`;
export const tailSlug = (weeksAfter: number) => `tail-${weeksAfter}`;
export const START = weekSlug(1);

/** The slugs of the two edges of a session or a round. */
export const opensSlug = (moment: string) => `${moment}-opens`;
export const closesSlug = (moment: string) => `${moment}-closes`;
export const momentOf = (edge: string) => edge.replace(/-(opens|closes)$/, "");

/** The slugs of the beats at which what was kept of a session resurfaces. */
export const resurfacesSlug = (moment: string, weeks: number) => `${moment}-resurfaces-${weeks}`;

/** Of which session's things a beat is the resurfacing, and how many weeks after; undefined for other beats. */
export function resurfacingOf({ kind, slug }: Pick<Beat, "kind" | "slug">) {
  if (kind !== "resurface") return undefined;
  const weeks = RESURFACES_AFTER.find((after) => slug.endsWith(resurfacesSlug("", after)));
  return weeks && { moment: slug.slice(0, -resurfacesSlug("", weeks).length), weeks };
}

export const isOpening = ({ kind }: Pick<Beat, "kind">) => kind === "session-opens" || kind === "round-opens";
export const isClosing = ({ kind }: Pick<Beat, "kind">) =>
  kind === "session-closes" || kind === "round-closes";

/** A check-in after the month, as against those within its weeks. */
export const inTail = ({ kind, slug }: Pick<Beat, "kind" | "slug">) =>
  kind === "check-in" && slug.startsWith("tail-");

/** What is asked when its moment comes: until then only who hosts reads it, so that it can be rewritten and nobody is ahead. */
const ASKED: ReadonlySet<BeatKind> = new Set(["prompt", "check-in", "close"]);

/** A beat as those read it who live the month: that it comes, when and what it is called; the words once it has come. */
export const asLived = (beat: Beat): Beat =>
  ASKED.has(beat.kind) && beat.state !== "reached" ? { ...beat, text: "" } : beat;

type Placed = Pick<Beat, "at" | "kind" | "slug">;

/** Orders beats as they are reached: by instant; at the same instant what opens a week comes before what happens in it. */
export const byMoment = (one: Placed, other: Placed) =>
  compare(one.at, other.at) ||
  BEATS.indexOf(one.kind) - BEATS.indexOf(other.kind) ||
  compare(one.slug, other.slug);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
