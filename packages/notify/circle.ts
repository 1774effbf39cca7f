import type { FormationId } from "#cohort/model";
import * as People from "#people";
import { type CohortId, muted, type RosterRow } from "#people/model";
import { tell } from "./inbox.ts";

const AT_ONCE = 8;

/**
 * Tell everybody who sits in a circle of a cohort with whom, once for each forming of them. Whom they have blocked is not named to
 * them; who was blocked reads what they find in the circle as well, or the gap would tell them.
 */
export async function tellOfCircles(cohort: CohortId, formation: FormationId, at: Date, now: Date) {
  const roster = await People.roster(cohort);
  const circles = Map.groupBy(roster, ({ circle }) => circle);
  const sitting = roster.filter(({ circle }) => circle);
  for (let from = 0; from < sitting.length; from += AT_ONCE)
    await Promise.all(
      sitting
        .slice(from, from + AT_ONCE)
        .map((row) => tellOne(row, circles.get(row.circle) ?? [], `circle ${formation}`, { at, now })),
    );
}

async function tellOne(
  { person, cohort }: RosterRow,
  circle: readonly RosterRow[],
  key: string,
  { at, now }: { at: Date; now: Date },
) {
  const ctx = await People.standIn(person, now);
  const reading = ctx?.readings.find(({ place }) => place === cohort);
  if (!ctx || muted(reading, now)) return;
  const others = circle.filter((row) => row.person !== person && !ctx.blocked.includes(row.person));
  if (others.length === 0) return;
  await tell(person, { kind: "circle", cohort, with: others.map(({ name }) => name) }, key, at, now);
}
