import type { Beat } from "#cadence/model";

const ASKS = new Set<Beat["kind"]>(["prompt", "check-in"]);

/** The prompt or check-in that people are writing to now: the last one reached; undefined before the first. */
export const promptNow = (beats: readonly Beat[], now: Date): Beat | undefined =>
  beats
    .filter((beat) => ASKS.has(beat.kind) && beat.state !== "cancelled" && beat.at <= now.toISOString())
    .reduce<Beat | undefined>((latest, beat) => (!latest || beat.at >= latest.at ? beat : latest), undefined);

const HAPPENS = new Set<Beat["kind"]>(["lobby", "week", "session-opens", "round-opens", "check-in", "close"]);

/** What comes next for somebody in the cohort. */
export const nextBeat = (beats: readonly Beat[], now: Date): Beat | undefined =>
  beats
    .filter((beat) => HAPPENS.has(beat.kind) && beat.state === "planned" && beat.at > now.toISOString())
    .reduce<Beat | undefined>((first, beat) => (!first || beat.at < first.at ? beat : first), undefined);
