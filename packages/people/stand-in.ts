import { kindOf, partition } from "#platform";
import { type Ctx, Membership, Person, type PersonId, Reading } from "./model.ts";

/**
 * What a person may read and wants to hear of, for what the system does for their sake without their asking (notices,
 * digests). It carries no session. Undefined when there is no such person.
 */
export async function standIn(id: PersonId, now: Date): Promise<Ctx | undefined> {
  const rows = await partition(`PERSON#${id}`, { begins: "A#", consistent: true });
  const account = rows.find((row) => kindOf(row) === "person");
  if (!account) return;
  return {
    person: Person.parse(account),
    session: "",
    memberships: rows.filter((row) => kindOf(row) === "membership").map((row) => Membership.parse(row)),
    readings: rows.filter((row) => kindOf(row) === "reading").map((row) => Reading.parse(row)),
    now,
  };
}
