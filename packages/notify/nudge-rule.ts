import * as z from "zod";
import { type Ctx, membershipIn, type Person } from "#people/model";
import { words } from "#platform/model";

/** As many nudges as one person gets within seven days, whoever they are from. */
export const NUDGES_A_WEEK = 3;
const WEEK = 7 * 24 * 3600_000;

export const WriteNudge = z.object({ words: words(1_000) });

const REFUSALS = ["oneself", "not-here", "prefers-none", "enough"] as const;
export const NudgeRefusal = z.enum(REFUSALS);
export type NudgeRefusal = z.infer<typeof NudgeRefusal>;

/** Whether somebody can be nudged now, and why not. */
export const Nudging = z.object({ refusal: NudgeRefusal.optional() });
export type Nudging = z.infer<typeof Nudging>;

interface Them extends Pick<Ctx, "memberships"> {
  readonly person: Pick<Person, "id" | "nudges">;
}

/**
 * Why a facilitator may not nudge somebody; undefined when they may. Who is kept apart from them prefers none from them: the
 * two cannot be told apart. `before` is when they were nudged last, as often as is remembered.
 */
export function nudgeRefusal(
  { person, memberships }: Them,
  cohort: Parameters<typeof membershipIn>[1],
  before: readonly string[],
  { person: me, apart, now }: Pick<Ctx, "apart" | "now"> & { readonly person: Pick<Person, "id"> },
): NudgeRefusal | undefined {
  if (person.id === me.id) return "oneself";
  if (!membershipIn({ memberships }, cohort)) return "not-here";
  if (!person.nudges || apart.includes(person.id)) return "prefers-none";
  return freeSlot(before, now) === undefined ? "enough" : undefined;
}

/** Which of the week's places is free, by when each was last taken; undefined when none is. */
export function freeSlot(before: readonly string[], now: Date): number | undefined {
  const since = new Date(now.getTime() - WEEK).toISOString();
  const slots = Array.from({ length: NUDGES_A_WEEK }, (_, slot) => before[slot] ?? "");
  const free = slots.findIndex((at) => at <= since);
  return free < 0 ? undefined : free;
}
