import * as Cohort from "#cohort";
import * as People from "#people";
import { CircleId, membershipIn } from "#people/model";
import { commit, newId, Refused } from "#platform";
import type { Someone } from "../world.ts";

export const aCircle = () => CircleId.parse(newId("cir", new Date()));

/** These members of a cohort read each other first, whatever circles it has. */
export async function circled(
  cohort: Pick<Cohort.Cohort, "id">,
  members: readonly Someone[],
  circle = aCircle(),
): Promise<CircleId> {
  for (const member of members) await seat(cohort, member, circle);
  return circle;
}

/** They are in the cohort without a circle. */
export const uncircled = (cohort: Pick<Cohort.Cohort, "id">, member: Someone) =>
  seat(cohort, member, undefined);

async function seat(cohort: Pick<Cohort.Cohort, "id">, member: Someone, circle: CircleId | undefined) {
  const ctx = await member.ctx();
  const membership = membershipIn(ctx, cohort.id);
  if (!membership) throw new Error(`${member.person.name} is not in this cohort.`);
  await commit([People.membershipWrite({ ...membership, circle }, ctx.person)], { now: ctx.now });
}

/** They sit in another circle now, and go on reading in the one they left. */
export async function reseated(cohort: Pick<Cohort.Cohort, "id">, member: Someone, circle = aCircle()) {
  const { memberships, now } = await member.ctx();
  const membership = membershipIn({ memberships }, cohort.id);
  if (!membership?.circle) throw new Error(`${member.person.name} is in no circle of this cohort.`);
  const circlesBefore = [...(membership.circlesBefore ?? []), membership.circle];
  const refusal = new Refused("conflict", "test.moved", "They moved meanwhile.");
  await commit([People.changeWrite(membership, { circle, circlesBefore }, refusal)], { now });
  return circle;
}

/** They are gone from the cohort. */
export async function gone(cohort: Pick<Cohort.Cohort, "id">, member: Someone) {
  const { person, now } = await member.ctx();
  await commit([People.leaveWrite({ person: person.id, cohort: cohort.id }, person, now)], { now });
}

/** The circles of a cohort formed anew by its host, with everybody in their seat. */
export async function formedAnew(cohort: Pick<Cohort.Cohort, "id">, host: Someone, now = new Date()) {
  const ctx = await host.ctx(now);
  const { as } = await Cohort.previewCircles(cohort.id, ctx);
  const { formation } = await Cohort.formCircles(cohort.id, { as }, ctx);
  await Cohort.takeSeats(cohort.id, formation, now);
  return formation;
}

/** Which circle somebody sits in now, and which they sat in before. */
export async function seatOf(cohort: Pick<Cohort.Cohort, "id">, member: Someone) {
  const { circle, circlesBefore } = membershipIn(await member.ctx(), cohort.id) ?? {};
  return { circle, circlesBefore };
}
