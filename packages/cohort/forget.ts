import * as People from "#people";
import { membershipIn, type PersonId } from "#people/model";
import { commit, write } from "#platform";
import type { CohortId } from "./model.ts";
import { unseated } from "./seats.ts";
import { CohortRow, find } from "./store.ts";
import { inTurn, moved } from "./turn.ts";

/**
 * Somebody is erased: their seat is free, and whoever is in the cohort is counted without them. For the system; also in an
 * archive, which needs no host. Refused for the last facilitator of a cohort that is not over. Done twice, it is done once.
 */
export async function forget(id: CohortId, who: PersonId, now: Date): Promise<void> {
  await inTurn(async () => {
    const [seen, memberships] = await Promise.all([find(id), People.memberships(who)]);
    const member = membershipIn({ memberships }, id);
    if (!seen || !member) return;
    const { people, circles, facilitators } = unseated(seen.cohort, member, seen.cohort.state === "closed");
    const left = CohortRow.patch({ id })
      .set({ people, circles, facilitators, roster: seen.roster + 1 })
      .where((row, { eq }) => eq(row.roster, seen.roster));
    await commit([write(left, moved()), People.leaveWrite(member, { name: "" }, now)], { now });
  });
}
