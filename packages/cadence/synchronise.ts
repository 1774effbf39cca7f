import type { CohortId } from "#people/model";
import type { Beat } from "./beat.ts";
import { reachDue } from "./reach.ts";
import * as schedules from "./schedules.ts";
import { settled } from "./settle.ts";

/** What it took to make the clock agree with the plan. */
interface Synchronised {
  readonly reached: readonly Beat[];
  readonly made: number;
  readonly removed: number;
}

/**
 * Make a cohort's clock agree with its plan, for the system: a move that was interrupted is finished, what is due already
 * is reached, and every beat still to come has exactly one schedule. Doing it again changes nothing.
 */
export async function synchronise(id: CohortId, now: Date): Promise<Synchronised> {
  const reached = await reachDue(id, now);
  let [made, removed] = [0, 0];
  for (let before: number | undefined; ; ) {
    const standing = await settled(id, now);
    if (!standing?.clock.runs) return { reached, made, removed };
    // Until nothing moved while we made schedules: or a slower call would put back what a faster one took away.
    if (standing.clock.ticks === before) return { reached, made, removed };
    before = standing.clock.ticks;
    const coming = standing.beats.filter(({ state, at }) => state === "planned" && at > now.toISOString());
    const done = await schedules.align(id, coming);
    made += done.made;
    removed += done.removed;
  }
}
