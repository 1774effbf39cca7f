import * as Backchannel from "#backchannel";
import type { SessionId } from "#backchannel/model";
import type { CohortId } from "#people/model";
import { asItStands, commit, log, rowsAt } from "#platform";
import { Kept as KeptNews } from "./events.ts";
import { saidSource } from "./source.ts";
import { countWrite, createWrite, FULL, isMeanwhile, itemId, itemKey, type Kept, keptIn } from "./store.ts";

const AT_ONCE = 40;

/**
 * Put on the shelf of its cohort what a session that is over leaves: links, and questions that were answered, also later in
 * writing. For the system: doing it again adds what is new, and brings nothing back that somebody took off.
 */
export async function harvest(id: SessionId, now: Date): Promise<void> {
  const left = await Backchannel.harvest(id);
  const cohort = left?.session.cohort;
  if (!left || !cohort || left.session.state !== "closed") return;
  const items = [...left.links, ...left.answered].map((contribution): Kept => {
    const source = saidSource(left.session, contribution);
    const at = now.toISOString();
    return { ...source, id: itemId(cohort, source.what), cohort, keptAt: at, surfacedAt: at, revision: 1 };
  });
  const once = [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
  for (let from = 0; from < once.length; from += AT_ONCE)
    await add(cohort, once.slice(from, from + AT_ONCE), now);
}

/** Those that were never on the shelf. A shelf that is full stays as it is. */
const add = (cohort: CohortId, items: readonly Kept[], now: Date): Promise<void> =>
  asItStands(isMeanwhile, async () => {
    const there = keptIn(await rowsAt(items.map(({ id }) => itemKey(cohort, id)))).map(({ id }) => id);
    const fresh = items.filter(({ id }) => !there.includes(id));
    if (fresh.length === 0) return;
    try {
      await commit([...fresh.map(createWrite), countWrite(cohort, fresh.length)], {
        now,
        news: [KeptNews({ cohort, items: fresh.map(({ id }) => id) })],
      });
    } catch (error) {
      if (error !== FULL) throw error;
      log("warn", "a shelf is full", { cohort, left: fresh.length });
    }
  });
