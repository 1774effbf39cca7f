import * as z from "zod";
import { Entry, type Offer, PATIENCE, patienceEnds } from "#journal/model";
import { Instant } from "#platform/model";

/**
 * What becomes of an entry that waits: nothing yet; it comes first in its circle’s Answer; then in the cohort’s as well;
 * then it is for the facilitators.
 */
export const STAGES = ["fresh", "circle", "cohort", "desk"] as const;
export type Stage = (typeof STAGES)[number];

/** So much longer than its author’s patience: an entry a day, 27 hours, 30 hours; an ask half as long. */
const AFTER = { circle: 1, cohort: 1.125, desk: 1.25 } as const;

/** Where an entry that nobody has answered stands at a moment. */
export function stageOf(entry: Pick<Entry, "ask" | "sharedAt">, now: Date): Stage {
  const patience = entry.ask ? PATIENCE.ask : PATIENCE.entry;
  const waited = (now.getTime() - patienceEnds(entry)) / patience + 1;
  if (waited >= AFTER.desk) return "desk";
  if (waited >= AFTER.cohort) return "cohort";
  return waited >= AFTER.circle ? "circle" : "fresh";
}

/**
 * Why nobody has answered yet: somebody is at it, until when; those who were sent to it passed it on; they went away without
 * a word; or nobody was sent to it, because nobody came to answer or others waited longer. Never who.
 */
export const Reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("at-it"), until: Instant }),
  z.object({ kind: z.literal("passed-on") }),
  z.object({ kind: z.literal("went-away") }),
  z.object({ kind: z.literal("not-sent") }),
]);
export type Reason = z.infer<typeof Reason>;

export function reasonOf(
  { claimedUntil, passed, offered }: Pick<Offer, "claimedUntil" | "passed" | "offered">,
  now: Date,
): Reason {
  if (claimedUntil > now.toISOString()) return { kind: "at-it", until: claimedUntil };
  if (passed > 0) return { kind: "passed-on" };
  return { kind: offered > 0 ? "went-away" : "not-sent" };
}

/** Something that waits, as facilitators see it: since when, at which stage, and why nobody has answered yet. */
export const Waiting = z.object({ entry: Entry, since: Instant, stage: z.enum(STAGES), reason: Reason });
export type Waiting = z.infer<typeof Waiting>;
