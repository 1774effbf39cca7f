import { inNetwork, isUnopened, patienceEnds, placeOf, positionOf } from "#journal/model";
import * as Messaging from "#messaging";
import * as People from "#people";
import type { Ctx, Person } from "#people/model";
import { commit } from "#platform";
import type { Page, Paging } from "#platform/model";
import * as Stream from "#stream";
import type { Card } from "#stream/model";
import { askedIn, isThanks, lineOf, linesOf, type NameOf, nudgesIn, placeNames } from "./digest-lines.ts";
import { inbox, once } from "./inbox.ts";
import { addressee, mailWrites } from "./mail.ts";
import type { DigestLine, MailMatter } from "./model.ts";
import { morning } from "./morning.ts";

const WAITING = 3;
/** As many as are looked at in one go, and in all. */
const LOOK = 8;
const MOST = 48;
/** As many people at once: a city's eight o'clock may be that of hundreds. */
const AT_ONCE = 8;
const DAY = 24 * 3600_000;

/**
 * The quarter-hourly tick: write the digest of everybody whose chosen hour strikes in the quarter that begins at `tick`
 * on their own clock. One per person and local date, enforced by key, however often a quarter is called.
 */
export async function digests(tick: Date, now: Date): Promise<number> {
  let planned = 0;
  const nameOf = placeNames();
  for (const { zone, hour } of await People.digestZones()) {
    const date = morning(tick, zone, hour);
    if (!date) continue;
    const due = await People.digestDue(zone, hour);
    for (let from = 0; from < due.length; from += AT_ONCE) {
      const some = due.slice(from, from + AT_ONCE);
      const written = await Promise.all(some.map((person) => digest(person, { date, tick, now, nameOf })));
      planned += written.filter(Boolean).length;
    }
  }
  return planned;
}

interface Morning {
  readonly date: string;
  readonly tick: Date;
  readonly now: Date;
  readonly nameOf: NameOf;
}

/** Plan one person's digest for one local date, if there is anything to tell. */
async function digest(person: Person, { date, tick, now, nameOf }: Morning): Promise<boolean> {
  const ctx = await People.standIn(person.id, now);
  if (!ctx?.person.welcomed) return false;
  const matter = await digestMatter(ctx, date, tick, nameOf);
  if (!matter) return false;
  const mail = mailWrites(addressee(ctx.person), matter, `digest ${person.id} ${date}`, now);
  await once(commit(mail.writes, { now, news: mail.news }));
  return true;
}

/**
 * What one digest says: what was said to them in the last day and is unread, how many people wrote to them alone, how it went
 * with what they try, what waits for an answer where they are, the least patient first, and one entry they would not have come across.
 * Left out is what they wrote themselves or have read, who they are kept apart from, and what they cannot open yet. Undefined when
 * there is nothing new.
 */
async function digestMatter(
  ctx: Ctx,
  date: string,
  tick: Date,
  nameOf: NameOf,
): Promise<MailMatter | undefined> {
  const since = new Date(tick.getTime() - DAY).toISOString();
  const { said, helped, asked, nudges } = await saidTo(ctx, { since, until: tick.toISOString() }, nameOf);
  const shared = await newest(
    (paging) => Stream.home(paging, ctx),
    ({ sharedAt = "" }) => sharedAt > since,
  );
  const recent = shared.filter(
    (card) => card.author.id !== ctx.person.id && !isRead(card, ctx) && mayBeOffered(card, ctx),
  );
  const wrote = (await Messaging.wroteSince(since, ctx)) || undefined;
  if (!wrote && [said, helped, asked, nudges, recent].every(({ length }) => length === 0)) return undefined;
  const waiting = await waitingFor(ctx, nameOf);
  const shown = new Set([...said, ...helped, ...waiting].map(({ entry }) => entry));
  const unlooked = await unlookedFor(
    recent.filter(({ id }) => !shown.has(id)),
    ctx,
    nameOf,
  );
  return { kind: "digest", date, said, wrote, helped, asked, nudges, waiting, unlooked };
}

/** Nobody is brought before somebody whom they are kept apart from, and nothing is shown that they cannot open yet. */
const mayBeOffered = (card: Card, { apart }: Ctx) => !apart.includes(card.author.id) && !isUnopened(card);

/** Whether somebody has read so far in a place where an entry stands. */
const isRead = (card: Card, { readings }: Ctx) =>
  readings.some(
    ({ place, readUpTo = "" }) =>
      (place === placeOf(card) || (place === "network" && inNetwork(card))) && readUpTo >= positionOf(card),
  );

/** What is new at the head of a list, a short page at a time: on most mornings that is little, and often nothing. */
async function newest<Item>(
  ask: (paging: Paging) => Promise<Page<Item>>,
  isNew: (item: Item) => boolean,
): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await ask({ cursor, limit: LOOK });
    const fresh = items.filter(isNew);
    found.push(...fresh);
    cursor = fresh.length === items.length ? next : undefined;
  } while (cursor && found.length < MOST);
  return found;
}

/**
 * What was said to them that is unread, and apart from it what their words were good for; and what they were asked about
 * since the digest of yesterday, read or not: it is asked in one digest.
 */
async function saidTo(ctx: Ctx, { since, until }: { since: string; until: string }, nameOf: NameOf) {
  const notes = await newest(
    (paging) => inbox(paging, ctx),
    ({ at }) => at > since,
  );
  const unread = notes.filter(({ readAt }) => !readAt);
  const { said = [], helped = [] } = Object.groupBy(unread, (note) => (isThanks(note) ? "helped" : "said"));
  return {
    said: await linesOf(said, ctx, nameOf),
    helped: await linesOf(helped, ctx, nameOf),
    asked: await askedIn(notes, until, ctx),
    nudges: await nudgesIn(unread, nameOf),
  };
}

/** What others wrote where this person is and nobody has answered; those first whose patience ends first. */
async function waitingFor(ctx: Ctx, nameOf: NameOf): Promise<DigestLine[]> {
  const { items } = await Stream.waiting(undefined, { limit: 20 }, ctx);
  const offered = items
    .filter((card) => mayBeOffered(card, ctx))
    .toSorted((one, other) => patienceEnds(one) - patienceEnds(other));
  return Promise.all(offered.slice(0, WAITING).map((card) => lineOf(card, nameOf)));
}

/** The one by somebody of another circle, if there is one; of these the one that most people answered. */
async function unlookedFor(
  cards: readonly Card[],
  ctx: Ctx,
  nameOf: NameOf,
): Promise<DigestLine | undefined> {
  const mine = new Set(ctx.memberships.map(({ circle }) => circle));
  const [first] = cards.toSorted(
    (a, b) =>
      Number(mine.has(a.circle)) - Number(mine.has(b.circle)) ||
      b.answers - a.answers ||
      (a.id < b.id ? -1 : 1),
  );
  return first && lineOf(first, nameOf);
}
