import type { Offer } from "#journal/model";
import type { CircleId, CohortId } from "#people/model";
import { type Asker, choicesIn, isLate } from "./choosing.ts";
import { ringsOf } from "./rings.ts";

/** What somebody was in before, and which turn of theirs it is. */
interface Before {
  /** The circles they sat in, the latest last. */
  readonly circles: readonly CircleId[];
  readonly turn: number;
}

/**
 * What may be offered to somebody in a cohort now, best first, in two Queries, whatever the size. What was written for a circle
 * that was formed anew since is for its people alone and waits for nobody else. So as long as nothing around them has waited
 * too long, what has in a circle they sat in before comes first: one of these circles at each turn, in a third Query. Where
 * nothing else waits all of them are looked through, the latest first.
 */
export async function choicesAround(
  cohort: CohortId,
  asker: Asker,
  { circles, turn }: Before,
): Promise<Offer[]> {
  const { read, within } = ringsOf(cohort, asker.circle);
  const choices = await choicesIn(read, asker);
  const [best] = choices;
  if (best && isLate(best, asker)) return choices;
  const where = best ? circles.slice(turn % circles.length).slice(0, 1) : circles.toReversed();
  for (const circle of where) {
    const there = { ...asker, circle };
    const waiting = await choicesIn(within(circle), there);
    const first = best ? waiting.filter((offer) => isLate(offer, there)) : waiting;
    const ids = new Set(first.map(({ entry }) => entry.id));
    if (first.length > 0) return [...first, ...choices.filter(({ entry }) => !ids.has(entry.id))];
  }
  return choices;
}
