import { kindOf, partition, Refused } from "#platform";
import { cardOf } from "./memberships.ts";
import { type Acquaintance, type Ctx, Membership, Person, type PersonId } from "./model.ts";

/**
 * What one may see of somebody: of oneself, of who shares a cohort, and, for people of the house, of each other. Refused
 * as missing for everybody else, so that nobody learns who has an account.
 */
export async function acquaintance(id: PersonId, ctx: Ctx): Promise<Acquaintance> {
  const rows = await partition(`PERSON#${id}`, { begins: "A#", consistent: true });
  const account = rows.find((row) => kindOf(row) === "person");
  const theirs = rows.filter((row) => kindOf(row) === "membership").map((row) => Membership.parse(row));
  const shared = theirs.filter((each) => !each.leftAt && belongsTo(ctx, each)).map(({ cohort }) => cohort);
  const them = account && Person.parse(account);
  const house = them && !them.guest && !ctx.person.guest;
  if (!them || (them.id !== ctx.person.id && shared.length === 0 && !house))
    throw new Refused(
      "missing",
      "people.no-such-person",
      "There is nobody here by this name that you share a place with.",
    );
  return { id, ...cardOf(them), guest: them.guest, cohorts: shared };
}

const belongsTo = ({ memberships }: Ctx, { cohort }: Membership) =>
  memberships.some((mine) => mine.cohort === cohort && !mine.leftAt);
