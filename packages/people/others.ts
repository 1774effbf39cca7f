import { kindOf, partition, Refused, rowsAt } from "#platform";
import { cardOf } from "./memberships.ts";
import { type Acquaintance, type Ctx, Membership, Person, type PersonId } from "./model.ts";

/**
 * What one may see of somebody: of oneself, of who shares a cohort, and, for people of the house, of each other. Refused
 * as missing for everybody else, so that nobody learns who has an account.
 */
export async function acquaintance(id: PersonId, ctx: Ctx): Promise<Acquaintance> {
  const { them, memberships } = await whoIs(id);
  const shared = memberships.filter((each) => !each.leftAt && belongsTo(ctx, each));
  if (!them || (shared.length === 0 && !knows(ctx, them))) throw nobody();
  return { id, ...cardOf(them), guest: them.guest, cohorts: shared.map(({ cohort }) => cohort) };
}

/** Refuse, as `acquaintance` does, somebody whom one neither sees nor has ever shared a cohort with. */
export async function haveMet(id: PersonId, ctx: Ctx): Promise<void> {
  const { them, memberships } = await whoIs(id);
  const met = memberships.some(({ cohort }) => ctx.memberships.some((mine) => mine.cohort === cohort));
  if (!them || (!met && !knows(ctx, them))) throw nobody();
}

async function whoIs(id: PersonId) {
  const rows = await partition(`PERSON#${id}`, { begins: "A#", consistent: true });
  const account = rows.find((row) => kindOf(row) === "person");
  return {
    them: account && Person.parse(account),
    memberships: rows.filter((row) => kindOf(row) === "membership").map((row) => Membership.parse(row)),
  };
}

/** What some people say of where they come from, in one call; nothing of those who do not. For who may read their cards. */
export async function organisations(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await rowsAt([...new Set(ids)].map((id) => ({ pk: `PERSON#${id}`, sk: "A#PERSON" })));
  return new Map(
    rows
      .map((row) => Person.parse(row))
      .flatMap(({ id, organisation }) => (organisation ? [[id, organisation]] : [])),
  );
}

/** Oneself, and people of the house among each other. */
const knows = ({ person }: Ctx, them: Person) => them.id === person.id || (!them.guest && !person.guest);

const belongsTo = ({ memberships }: Ctx, { cohort }: Membership) =>
  memberships.some((mine) => mine.cohort === cohort && !mine.leftAt);

const nobody = () =>
  new Refused(
    "missing",
    "people.no-such-person",
    "There is nobody here by this name that you share a place with.",
  );
