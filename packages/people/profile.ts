import { commit, kindOf, type News, partition, Refused, write } from "#platform";
import { digestKey, keepDigestHour } from "./accounts.ts";
import { Renamed } from "./events.ts";
import { cardOf, cardWrite } from "./memberships.ts";
import { type ChangeProfile, type Ctx, Membership, Person, type PersonId } from "./model.ts";
import { PersonRow } from "./store.ts";

const ATTEMPTS = 8;
/** Rows of one transaction that may be memberships; who belongs to more cohorts has the rest written after it. */
const TOGETHER = 90;

/** Change one's own profile, here and on the rosters one stands on. What is not named stays as it is. */
export const change = (profile: ChangeProfile, ctx: Ctx): Promise<Person> =>
  changeAccount(ctx.person.id, profile, ctx.now);

/** Stop somebody's mails of one kind, for the link in those mails: the system acts for whoever holds it. */
export const stopMails = (id: PersonId, list: "digest" | "beats", now: Date): Promise<Person> =>
  changeAccount(id, list === "digest" ? { digestHour: "off" } : { beatMails: false }, now);

/** Two changes at once are both made: the later finds the row moved on, reads it again, and adds its own. */
async function changeAccount(id: PersonId, profile: ChangeProfile, now: Date): Promise<Person> {
  for (let attempt = 1; ; attempt++) {
    const { before, revision, memberships } = await accountOf(id);
    const after = Person.parse({ ...before, ...profile });
    await keepDigestHour(after);
    const { id: _, email, createdAt, ...changed } = after;
    const account = PersonRow.patch({ id })
      .set({ ...changed, digest: digestKey(after), revision: revision + 1 })
      .where((row, is) => is.eq(row.revision, revision));
    const cards = sameCard(before, after)
      ? []
      : memberships.map((each) => cardWrite(each, cardOf(after), stale));
    const news: News[] = after.name === before.name ? [] : [Renamed({ person: id, name: after.name })];
    try {
      await commit([write(account, stale), ...cards.slice(0, TOGETHER)], { now, news });
    } catch (error) {
      if (error === stale && attempt < ATTEMPTS) continue;
      throw error;
    }
    for (let from = TOGETHER; from < cards.length; from += TOGETHER)
      await commit(cards.slice(from, from + TOGETHER), { now });
    return after;
  }
}

const stale = new Refused(
  "conflict",
  "people.changed-meanwhile",
  "Your profile changed in another window. Look again and retry.",
);

const sameCard = (before: Person, after: Person) =>
  JSON.stringify(cardOf(before)) === JSON.stringify(cardOf(after));

async function accountOf(id: PersonId) {
  const rows = await partition(`PERSON#${id}`, { begins: "A#", consistent: true });
  const account = rows.find((row) => kindOf(row) === "person");
  if (!account) throw new Refused("missing", "people.no-such-person", "There is no such person.");
  const memberships = rows.filter((row) => kindOf(row) === "membership").map((row) => Membership.parse(row));
  return {
    before: Person.parse(account),
    revision: Number(account.revision),
    memberships: memberships.filter(({ leftAt }) => !leftAt),
  };
}
