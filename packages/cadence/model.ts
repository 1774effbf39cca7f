import * as z from "zod";
import { CohortId } from "#people/model";
import { Clock, Day, Instant, Zone } from "#platform/model";

export const BeatId = z.string().regex(/^bea_[0-9a-zA-Z_-]{6,80}$/).brand<"BeatId">();
export type BeatId = z.infer<typeof BeatId>;

/** `close` ends the month and begins the tail; `archive`, a week after the last check-in, closes the cohort to writing. */
export const BEATS = [
  "lobby",
  "week",
  "prompt",
  "session-opens",
  "session-closes",
  "round-opens",
  "round-closes",
  "digest",
  "check-in",
  "close",
  "archive",
] as const;
export const BeatKind = z.enum(BEATS);
export type BeatKind = z.infer<typeof BeatKind>;

/**
 * One planned moment of a cohort. `on`/`clock` in `zone` are what the facilitator chose; `at` is the UTC instant they
 * mean. `slug` is stable over reschedules (`w2-session-opens`), `title` and `text` come from the design. `cancelled`
 * beats are kept so that calendars hear of it.
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
  state: z.enum(["planned", "reached", "cancelled"]),
  reachedAt: Instant.optional(),
  revision: z.number().int().min(0),
});
export type Beat = z.infer<typeof Beat>;
