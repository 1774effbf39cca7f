import * as Cadence from "#cadence";
import type { Beat, BeatId } from "#cadence/model";
import type { CohortId } from "#people/model";
import type { Entry } from "./model.ts";

/** What an entry takes from the beat it answers. */
export type Taken = Pick<Entry, "round" | "wants" | "blind" | "sealedUntil">;

/**
 * What an entry written now takes from what it answers: the round it is in, with the answers that promises, also to who comes
 * late; no name while the round is blind and not over; and until when its words open to those who wrote first. Nothing when
 * it answers nothing of this cohort. One Query.
 */
export async function takenFrom(beat: BeatId, cohort: CohortId, now: Date): Promise<Taken> {
  const beats = await Cadence.monthOf(cohort);
  const opensAt = Cadence.opensToAllAt(beat, beats);
  return {
    ...inRound(Cadence.roundOf(beat, beats), beats),
    ...(opensAt && opensAt > now.toISOString() && { sealedUntil: opensAt }),
  };
}

/** What being in a round makes of an entry. */
export function inRound(round: Beat | undefined, beats: readonly Beat[]): Omit<Taken, "sealedUntil"> {
  if (!round) return {};
  const { blind, floor } = Cadence.rulesOf(round);
  const hides = blind !== "none" && Cadence.isHiding(round, beats);
  return { round: round.id, wants: floor, ...(hides && { blind }) };
}
