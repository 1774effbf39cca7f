import { kindOf, partition, type Row } from "#platform";
import { belongingIn } from "./belonging.ts";
import { type Ctx, Person } from "./model.ts";
import { goodSession, secretOf } from "./sessions.ts";

/**
 * Who a cookie is, what they belong to and how far they have read: one consistent Query, so that a session ended or a
 * membership withdrawn a moment ago no longer counts. Undefined when the cookie opens nothing.
 */
export async function recognise(cookie: string, now: Date): Promise<Ctx | undefined> {
  const claim = secretOf(cookie);
  if (!claim) return;
  const rows = await partition(`PERSON#${claim.person}`, { begins: "A#", consistent: true });
  const of = (kind: string): Row[] => rows.filter((row) => kindOf(row) === kind);
  const account = of("person")[0];
  const session = account && (await goodSession(of("session"), claim.person, claim.id, now));
  if (!session) return;
  return { person: Person.parse(account), session, ...belongingIn(rows), now };
}
