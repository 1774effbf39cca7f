import * as People from "#people";
import { type CircleId, type Ctx, circlesOf, membershipIn, type RosterRow } from "#people/model";
import { hosted, open } from "./access.ts";
import { reasonFor } from "./circle-reason.ts";
import { formation } from "./circle-store.ts";
import { memberOf } from "./members.ts";
import type { AllCircles, Cohort, CohortId, MyCircle } from "./model.ts";

/** My circle in a cohort, with its people and why they sit together, and those I was in before. For those who belong to it. */
export async function myCircle(id: CohortId, ctx: Ctx): Promise<MyCircle> {
  const cohort = await open(id, ctx);
  const rows = await People.roster(id);
  const membership = membershipIn(ctx, id);
  const { circle, circlesBefore = [] } = membership ?? {};
  return {
    circle: circle ? seatedIn(circle, cohort, rows, ctx) : null,
    before: circlesBefore
      .toReversed()
      .map((before) => ({ id: before, members: rows.filter(satIn(before)).map(memberOf) })),
  };
}

/** All circles of a cohort with their people, for its facilitators. */
export async function circles(id: CohortId, ctx: Ctx): Promise<AllCircles> {
  const cohort = await hosted(id, ctx);
  const rows = await People.roster(id);
  const last = cohort.formation && (await formation(id, cohort.formation));
  return {
    circles: cohort.circles.map((circle) => seatedIn(circle.id, cohort, rows, ctx)),
    ...(last && { formed: { at: last.formedAt, by: last.by, seated: last.seatedAt !== undefined } }),
  };
}

function seatedIn(id: CircleId, { circles }: Cohort, rows: readonly RosterRow[], { now }: Ctx) {
  const people = rows.filter(({ circle }) => circle === id);
  const name = circles.find((circle) => circle.id === id)?.name ?? "";
  return { id, name, members: people.map(memberOf), reason: reasonFor(people, now) };
}

const satIn = (circle: CircleId) => (row: RosterRow) => circlesOf(row).includes(circle);
