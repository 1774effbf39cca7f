import { commit, fingerprint, partition, Refused, type Row, secretWord, type Write, write } from "#platform";
import { type Ctx, PersonId, Session } from "./model.ts";
import { SessionRow } from "./sign-in-store.ts";

/** A session ends when nobody used it for this many days. */
const SESSION_DAYS = 60;
const MOST = 20;

/** Sign a person in on a device, for the system: what their cookie must carry. Beyond twenty, the oldest session ends. */
export async function openSession(person: PersonId, now: Date, device = ""): Promise<string> {
  const { cookie, writes } = await opening(person, now, device);
  await commit(writes, { now });
  return cookie;
}

/**
 * The same, as writes for a transaction that proves who it is. `replaces` is the cookie the browser had: a session of
 * this person that it named ends, so that a secret is never kept over a sign-in.
 */
export async function opening(person: PersonId, now: Date, device: string, replaces?: string) {
  const secret = secretWord(32);
  const replaced = replaces && secretOf(replaces);
  const before = await sessionRows(person);
  const ended = before.filter(({ id }) => replaced && replaced.person === person && id === replaced.id);
  const kept = before.filter((session) => !ended.includes(session));
  const oldest = kept.toSorted(byAge).slice(0, Math.max(0, kept.length - MOST + 1));
  const writes: Write[] = [...ended, ...oldest].map(({ id }) => write(SessionRow.delete({ person, id })));
  const row = {
    person,
    id: fingerprint(secret),
    device,
    createdAt: now.toISOString(),
    seenOn: dayOf(now),
    expiresAt: endOf(now),
  };
  return { cookie: `${person}.${secret}`, writes: [...writes, write(SessionRow.create(row))] };
}

/** What a cookie claims: a person, and the session that its secret would open. */
export function secretOf(cookie: string): { person: PersonId; id: string } | undefined {
  const [claimed, secret, more] = cookie.split(".");
  const person = PersonId.safeParse(claimed);
  if (!person.success || !secret || secret.length > 100 || more !== undefined) return;
  return { person: person.data, id: fingerprint(secret) };
}

/** The session of these rows that is still good, touched when it was not used yet today. */
export async function goodSession(rows: readonly Row[], person: PersonId, id: string, now: Date) {
  const row = rows.find((each) => each.id === id);
  if (!row || Number(row.expiresAt) <= seconds(now)) return;
  if (row.seenOn === dayOf(now)) return id;
  // Refused when the session was ended in this very moment.
  const { rejected } = await SessionRow.patch({ person, id })
    .set({ seenOn: dayOf(now), expiresAt: endOf(now) })
    .go({ returnOnConditionCheckFailure: true });
  return rejected ? undefined : id;
}

/** Where somebody is signed in, the newest first. */
export async function sessions(ctx: Ctx): Promise<(Session & { current: boolean })[]> {
  const rows = (await sessionRows(ctx.person.id)).filter(
    ({ expiresAt }) => Number(expiresAt) > seconds(ctx.now),
  );
  return rows
    .toSorted(byAge)
    .toReversed()
    .map((row) => ({ ...Session.parse(row), current: row.id === ctx.session }));
}

/** End one of one's own sessions, the current one included. Refused when there is none of this id. */
export async function revoke(id: Session["id"], ctx: Ctx): Promise<void> {
  const missing = new Refused("missing", "people.no-such-session", "This session has already ended.");
  const person = ctx.person.id;
  await commit(
    [
      write(
        SessionRow.delete({ person, id }).where((row, is) => is.exists(row.id)),
        missing,
      ),
    ],
    ctx,
  );
}

/** End all of one's own sessions but the current one; answers how many. */
export async function revokeOthers(ctx: Ctx): Promise<number> {
  const person = ctx.person.id;
  const others = (await sessionRows(person)).filter(({ id }) => id !== ctx.session);
  if (others.length > 0)
    await commit(
      others.map(({ id }) => write(SessionRow.delete({ person, id }))),
      { now: ctx.now },
    );
  return others.length;
}

async function sessionRows(person: PersonId) {
  const rows = await partition(`PERSON#${person}`, { begins: "A#SESSION#", consistent: true });
  return rows.map(
    ({ id, createdAt, ...row }) => ({ ...row, id: String(id), createdAt: String(createdAt) }) as Kept,
  );
}
type Kept = Row & { readonly id: string; readonly createdAt: string };

const byAge = (a: Kept, b: Kept) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0);
const seconds = (now: Date) => Math.floor(now.getTime() / 1000);
const endOf = (now: Date) => seconds(now) + SESSION_DAYS * 24 * 3600;
const dayOf = (now: Date) => now.toISOString().slice(0, 10);
