import { sessionOfBeat } from "#backchannel";
import * as Cadence from "#cadence";
import type { BeatId } from "#cadence/model";
import type { CohortId } from "#people/model";
import { asItStands, commit, rowsAt } from "#platform";
import { asTheyStand } from "./as-it-stands.ts";
import { Resurfaced } from "./events.ts";
import { isMeanwhile, ofSession, replaceWrite, resurfacedKey, resurfacedWrite } from "./store.ts";

const AT_ONCE = 40;
const FIRST = 3;

/**
 * What was kept of a session comes up again with its beat: on top of the shelf, and told once. For the system; other beats, and
 * sessions of which nothing is left on the shelf, are nobody's news.
 */
export async function resurface(id: BeatId, cohort: CohortId, at: Date, now: Date): Promise<void> {
  const { beats } = await Cadence.ofCohort(cohort);
  const beat = beats.find((one) => one.id === id);
  const of = beat && Cadence.resurfacingOf(beat);
  const opening = beats.find(({ slug }) => of && slug === Cadence.opensSlug(of.moment));
  if (!of || !opening) return;
  const session = sessionOfBeat(opening);
  await asItStands(isMeanwhile, async () => {
    if ((await rowsAt([resurfacedKey(cohort, id)])).length > 0) return;
    await bringUp({ cohort, session, beat: id, weeks: of.weeks, at, now });
  });
}

interface Moment {
  readonly cohort: CohortId;
  readonly session: ReturnType<typeof sessionOfBeat>;
  readonly beat: BeatId;
  readonly weeks: number;
  readonly at: Date;
  readonly now: Date;
}

async function bringUp({ cohort, session, beat, weeks, at, now }: Moment): Promise<void> {
  const kept = await ofSession(cohort, session);
  const standing = await asTheyStand(kept);
  const living = kept.filter((_, index) => !standing[index]?.gone);
  if (living.length === 0) return;
  const moment = at.toISOString();
  for (let from = 0; from < living.length; from += AT_ONCE) {
    const some = living.slice(from, from + AT_ONCE);
    await commit(
      some.map((item) => replaceWrite(item, { ...item, surfacedAt: moment, resurfacedAt: moment })),
      { now },
    );
  }
  const titles = standing.flatMap(({ title, gone }) => (gone ? [] : title));
  const news = Resurfaced({
    cohort,
    session,
    weeks,
    title: living[0]?.origin.title ?? "",
    items: living.length,
    first: titles.slice(0, FIRST),
  });
  await commit([resurfacedWrite(cohort, beat, moment)], { now, news: [news] });
}
