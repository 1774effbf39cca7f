import * as Cohort from "#cohort";
import type { State } from "#cohort/model";
import type { CohortId } from "#people/model";
import { commit, type Write } from "#platform";
import { ARCHIVE, type Beat, byMoment, CLOSE, START } from "./beat.ts";
import { Reached } from "./events.ts";
import { logWrite } from "./log.ts";
import { settled } from "./settle.ts";
import * as store from "./store.ts";
import { minutesBetween } from "./zoned.ts";

/** Clocks of machines differ: a schedule that fires this much early by ours is on time. */
const EARLY = 30_000;

/** What a beat does to its cohort. The lobby is open from the launch on: its beat is news, not a change. */
const TURNS: Readonly<Record<string, readonly [from: State, to: State]>> = {
  [START]: ["lobby", "running"],
  [CLOSE]: ["running", "tail"],
  [ARCHIVE]: ["tail", "closed"],
};

/**
 * Reach a beat whose moment has come by `asOf`, and before it whatever was due earlier and is not reached: in order,
 * each exactly once, however often and however late this is asked. A beat that was moved later, cancelled, or never
 * was there is left alone. Answers what was reached now.
 */
export async function reach(id: CohortId, slug: string, now: Date, asOf = now): Promise<Beat[]> {
  const soon = new Date(asOf.getTime() + EARLY);
  return await reachAll(id, now, (beats) => {
    const asked = beats.find((beat) => beat.slug === slug && isDue(beat, soon));
    return asked ? beats.filter((beat) => isDue(beat, soon) && byMoment(beat, asked) <= 0) : [];
  });
}

/** Reach everything of a cohort that is due by `asOf`, in order. Answers what was reached now. */
export const reachDue = (id: CohortId, now: Date, asOf = now): Promise<Beat[]> =>
  reachAll(id, now, (beats) => beats.filter((beat) => isDue(beat, asOf)));

const isDue = ({ state, at }: Beat, asOf: Date) => state === "planned" && Date.parse(at) <= asOf.getTime();

const ATTEMPTS = 20;

async function reachAll(id: CohortId, now: Date, choose: (beats: readonly Beat[]) => Beat[]) {
  const reached: Beat[] = [];
  for (let attempt = 1; ; attempt++) {
    const standing = await settled(id, now);
    if (!standing?.clock.runs) return reached;
    try {
      let { clock } = standing;
      for (const beat of choose(standing.beats)) {
        reached.push(await reachOne(beat, clock, now));
        clock = { ...clock, ticks: clock.ticks + 1 };
      }
      return reached;
    } catch (error) {
      // Another call was faster, with this beat or with a move: see what is left to do.
      if (!store.hasTicked(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** One beat, planned → reached, with what it does to its cohort, the news and a line of the log: all of it or nothing. */
async function reachOne(beat: Beat, clock: store.Clock, now: Date): Promise<Beat> {
  const reached: Beat = { ...beat, state: "reached", reachedAt: now.toISOString() };
  const { cohort, id, kind, week, slug, title, at } = beat;
  const lateMinutes = Math.max(0, Math.floor(minutesBetween(at, now.toISOString())));
  await commit(
    [
      store.tickWrite(clock),
      store.beatWrite(reached, now),
      ...(await turn(beat)),
      logWrite(
        cohort,
        { what: "reached", beat: { slug, kind, title, at }, lateMinutes },
        { now, tick: clock.ticks + 1 },
      ),
    ],
    { now, news: [Reached({ id, cohort, kind, week })] },
  );
  return reached;
}

async function turn({ cohort: id, slug }: Beat): Promise<Write[]> {
  const states = TURNS[slug];
  if (!states) return [];
  const cohort = await Cohort.get(id);
  return cohort.state === states[0] ? [Cohort.stateWrite(cohort, ...states)] : [];
}
