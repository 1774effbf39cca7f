import { kindOf, partition } from "#platform";
import { belongingIn } from "./belonging.ts";
import { type Ctx, Person, type PersonId } from "./model.ts";

/**
 * What a person may read and wants to hear of, for what the system does for their sake without their asking (notices,
 * digests). It carries no session. Undefined when there is no such person.
 */
export async function standIn(id: PersonId, now: Date): Promise<Ctx | undefined> {
  const rows = await partition(`PERSON#${id}`, { begins: "A#", consistent: true });
  const account = rows.find((row) => kindOf(row) === "person");
  return account && { person: Person.parse(account), session: "", ...belongingIn(rows), now };
}
