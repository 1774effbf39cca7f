import { partition, Refused, type Write, write } from "#platform";
import { type Card, type CohortId, Membership, type Person, type PersonId, RosterRow } from "./model.ts";
import { MembershipRow } from "./store.ts";

/** Put a membership, with its person's card, in a transaction of the cohort's. */
export const membershipWrite = ({ leftAt, ...membership }: Membership, person: Person): Write =>
  write(
    MembershipRow.put({
      ...membership,
      ...cardOf(person),
      email: person.email,
      ...(leftAt && { leftAt }),
      roster: leftAt ? "" : membership.cohort,
    }),
  );

/**
 * Change what somebody is or where they sit, in a transaction of the cohort's; `refusal` when they left, or were given
 * another seat, since `member` was read.
 */
export function changeWrite(
  { person, cohort, circle }: Membership,
  changes: Partial<Pick<Membership, "role" | "circle" | "circlesBefore">>,
  refusal: Refused,
): Write {
  const seat: string | undefined = circle;
  return write(
    MembershipRow.patch({ person, cohort })
      .set(changes)
      .where((row, is) =>
        [is.notExists(row.leftAt), seat ? is.eq(row.circle, seat) : is.notExists(row.circle)].join(" AND "),
      ),
    refusal,
  );
}

/** End a membership in a transaction of the cohort's: out of the roster at once. */
export const leaveWrite = (
  { person, cohort }: Pick<Membership, "person" | "cohort">,
  card: Pick<Card, "name">,
  now: Date,
): Write =>
  write(
    MembershipRow.patch({ person, cohort }).set({ leftAt: now.toISOString(), roster: "", name: card.name }),
    new Refused("missing", "people.not-a-member", "They do not belong to this cohort."),
  );

/** Copy a changed card to a membership, in the transaction of the change; `refusal` when they left meanwhile. */
export const cardWrite = ({ person, cohort }: Membership, card: Card, refusal: Refused): Write =>
  write(
    MembershipRow.patch({ person, cohort })
      .set({ ...card, roster: cohort })
      .where(({ leftAt }, is) => is.notExists(leftAt)),
    refusal,
  );

/** Everybody who belongs to a cohort now, with their cards, by name: for the system and for doors that authorise. */
export async function roster(cohort: CohortId): Promise<RosterRow[]> {
  const { data } = await MembershipRow.query.inRoster({ roster: cohort }).go({ pages: "all" });
  return data.map((row) => RosterRow.parse(row));
}

/** Everything one person belongs or belonged to, as it is now: for the system and for doors that authorise. */
export async function memberships(person: PersonId): Promise<Membership[]> {
  const rows = await partition(`PERSON#${person}`, { begins: "A#MEMBER#", consistent: true });
  return rows.map((row) => Membership.parse(row));
}

export const cardOf = ({ name, zone, language, about, organisation, topics }: Person): Card => ({
  name,
  zone,
  language,
  about,
  organisation,
  topics,
});
