import type { CohortId } from "#people/model";
import { commit } from "#platform";
import type { Beat } from "./beat.ts";
import * as store from "./store.ts";

/** A cohort's clock and its beats, as they stand. */
export interface Standing {
  readonly clock: store.Clock;
  readonly beats: readonly Beat[];
}

const AT_ONCE = 45;
const ATTEMPTS = 20;

/**
 * A cohort's clock and beats, once no move is half done: one that was interrupted after it was decided is copied to its
 * beats first, as often as that takes. Undefined when the cohort was never launched.
 */
export async function settled(id: CohortId, now: Date): Promise<Standing | undefined> {
  for (let attempt = 1; ; attempt++) {
    const clock = await store.clock(id);
    if (!clock) return;
    const beats = await store.beats(id);
    const { pending } = clock;
    if (!pending) return { clock, beats };
    try {
      await copy(clock, pending, beats, now);
    } catch (error) {
      // Somebody else has finished it.
      if (!store.hasTicked(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Each beat takes what the move says of it, unless it did so before. */
async function copy(clock: store.Clock, pending: store.Pending, beats: readonly Beat[], now: Date) {
  const { revision, changedAt } = pending;
  const changes = new Map(pending.beats.map((change) => [change.slug, change]));
  const left = beats
    .filter((beat) => beat.revision < revision)
    .flatMap((beat): Beat[] => {
      const change = changes.get(beat.slug);
      return change ? [{ ...beat, ...change, revision, changedAt }] : [];
    });
  for (let from = 0; from < left.length; from += AT_ONCE) {
    const some = left.slice(from, from + AT_ONCE).map((beat) => store.beatWrite(beat, now));
    await commit([store.stillPending(clock), ...some], { now });
  }
  await commit([store.settledWrite(clock)], { now });
}
