import type { Cohort } from "#cohort";
import * as People from "#people";
import type { CircleId } from "#people/model";
import { commit } from "#platform";
import { type Someone, someone } from "../world.ts";

/** Many people who belong to a cohort, and to a circle of it when one is named, without the ceremony of coming in. */
export async function crowd(
  cohort: Pick<Cohort, "id">,
  many: number,
  now: Date,
  circle?: CircleId,
): Promise<Someone[]> {
  const people = await Promise.all(
    Array.from({ length: many }, (_, number) => someone({ name: `Person ${number + 1}` }, now)),
  );
  for (const { person } of people) {
    const membership = {
      person: person.id,
      cohort: cohort.id,
      role: "participant" as const,
      joinedAt: now.toISOString(),
    };
    await commit([People.membershipWrite({ ...membership, ...(circle && { circle }) }, person)], { now });
  }
  return people;
}
