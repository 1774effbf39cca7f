import type { Beat } from "#cadence/model";

const ASKS = new Set<Beat["kind"]>(["prompt", "check-in"]);

/**
 * The prompt or check-in that people are writing to now: the last one reached. Undefined before the first, after the month
 * has closed until its first check-in, and in an archive.
 */
export function promptNow(beats: readonly Beat[], now: Date): Beat | undefined {
  const past = beats.filter(({ state, at }) => state !== "cancelled" && at <= now.toISOString());
  if (past.some(({ kind }) => kind === "archive")) return undefined;
  const closed = past.find(({ kind }) => kind === "close")?.at ?? "";
  return past
    .filter(({ kind, at }) => ASKS.has(kind) && at > closed)
    .reduce<Beat | undefined>((latest, beat) => (!latest || beat.at >= latest.at ? beat : latest), undefined);
}

/** The round of feedback that is open now. */
export const roundNow = (beats: readonly Beat[], now: Date): Beat | undefined =>
  beats
    .filter(({ kind, state }) => kind === "round-opens" && state !== "cancelled")
    .find(({ at, until = "" }) => at <= now.toISOString() && until > now.toISOString());

/**
 * What people write to here: what they came to answer, when that has been asked; else the prompt of now, else the round that is
 * open.
 */
export function writingTo(beats: readonly Beat[], now: Date, wanted?: string): Beat | undefined {
  const came = beats.find(({ id }) => id === wanted);
  const asked = came && (ASKS.has(came.kind) || came.kind === "round-opens") && came.state !== "cancelled";
  if (came && asked && came.at <= now.toISOString()) return came;
  return promptNow(beats, now) ?? roundNow(beats, now);
}

const HAPPENS = new Set<Beat["kind"]>(["lobby", "week", "session-opens", "round-opens", "check-in", "close"]);

/** What comes next for somebody in the cohort. */
export const nextBeat = (beats: readonly Beat[], now: Date): Beat | undefined =>
  beats
    .filter((beat) => HAPPENS.has(beat.kind) && beat.state === "planned" && beat.at > now.toISOString())
    .reduce<Beat | undefined>((first, beat) => (!first || beat.at < first.at ? beat : first), undefined);
