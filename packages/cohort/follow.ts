import * as People from "#people";
import type { PersonId } from "#people/model";
import { commit } from "#platform";
import { kept } from "./access.ts";
import { welcome } from "./line-store.ts";
import { inTurn, rosterWrite } from "./turn.ts";

/** Somebody signed in for the first time: the lists they were on say so. For the system. */
export async function welcomed(who: PersonId, at: Date): Promise<void> {
  const [person, memberships] = await Promise.all([People.person(who), People.memberships(who)]);
  if (!person) return;
  const current = memberships.filter(({ leftAt }) => !leftAt);
  await Promise.all(current.map(({ cohort }) => welcome(cohort, person.email, at.toISOString())));
}

/** Somebody changed their name: the cohorts they host show the one they have now. For the system. */
export async function renamed(who: PersonId, now: Date): Promise<void> {
  const hosting = (await People.memberships(who)).filter(
    ({ role, leftAt }) => role === "facilitator" && !leftAt,
  );
  for (const { cohort } of hosting)
    await inTurn(async () => {
      const [seen, person] = await Promise.all([kept(cohort), People.person(who)]);
      if (!person || seen.cohort.state === "closed") return;
      const facilitators = seen.cohort.facilitators.map((each) =>
        each.id === who ? { ...each, name: person.name } : each,
      );
      await commit([rosterWrite(seen, { ...seen.cohort, facilitators })], { now });
    });
}
