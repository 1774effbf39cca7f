import type { Beat } from "#cadence/model";

/** A session and a round end where they end: what opens them is what one moves. */
const ENDS = new Set<Beat["kind"]>(["session-closes", "round-closes"]);
const NEEDED = new Set<Beat["kind"]>(["lobby", "week", "close", "archive"]);

/**
 * What the clock has still to do, the next first: without ends whose beginning is still to come, what is over, and what
 * resurfaces by itself after a session.
 */
export const coming = (beats: readonly Beat[], now: Date): Beat[] =>
  beats
    .filter(({ state, at }) => state === "planned" || (state === "cancelled" && at > now.toISOString()))
    .filter(({ kind }) => kind !== "resurface")
    .filter((beat) => !ENDS.has(beat.kind) || isOpen(beat, beats))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));

const isOpen = ({ slug }: Beat, beats: readonly Beat[]) =>
  beats.some((beat) => beat.slug === slug.replace(/-closes$/, "-opens") && beat.state === "reached");

/** A cohort needs its weeks and its two ends; all else can be left out, until it has begun. */
export const mayCancel = ({ kind }: Pick<Beat, "kind">) => !NEEDED.has(kind) && !ENDS.has(kind);
