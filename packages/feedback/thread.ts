import * as Journal from "#journal";
import { type EntryId, hears, isWithheld } from "#journal/model";
import * as People from "#people";
import { type Ctx, muted, type Reading } from "#people/model";
import { fromCursor, type Row, rowsAt, toCursor } from "#platform";
import { gathered, type Reply, type ReplyId, type Thread, type ThreadPaging } from "./model.ts";
import * as store from "./store.ts";

const REPLY = /^REPLY#rep_\w+$/;

/**
 * An entry and what was said to it, for those who may read the entry, in one Query, and a call more where it adapts another.
 * A very long thread comes in pages. What those say whom the reader blocked is folded away, unless it is asked for. Refused
 * alike when there is no such entry and when it is not shared with them.
 */
export async function thread(id: EntryId, { cursor, folded }: ThreadPaging = {}, ctx: Ctx): Promise<Thread> {
  const unheard = folded === "shown" ? [] : ctx.blocked;
  const after = fromCursor(cursor, REPLY);
  if (after) return await further(id, after, unheard, ctx);
  const { rows, end } = await store.threadRows(id);
  const found = Journal.fromRows(rows, ctx);
  const [entry = found] = await Journal.traced([found], Journal.linksIn(rows), ctx);
  return read(entry, { rows, end, unheard }, ctx);
}

async function further(id: EntryId, after: string, unheard: Ctx["blocked"], ctx: Ctx): Promise<Thread> {
  const entry = await Journal.readable(id, ctx);
  const { rows, end } = await store.laterRows(id, after);
  return read(entry, { rows, end, unheard }, ctx);
}

interface Found {
  readonly rows: readonly Row[];
  readonly end?: string | undefined;
  readonly unheard: Ctx["blocked"];
}

async function read(entry: Journal.Entry, { rows, end, unheard }: Found, ctx: Ctx): Promise<Thread> {
  const cut = end !== undefined;
  const signals = cut ? (await store.signalsBy(entry.id, ctx.person.id)).rows : rows;
  const until = saidUntil(entry, ctx);
  const all = store.repliesIn(rows).filter(({ writtenAt }) => writtenAt <= until);
  const isHidden = (reply: Reply) => isWithheld({ ...reply, cohort: entry.cohort }, ctx);
  const said = all.filter((reply) => !isHidden(reply));
  const replies = said.filter(({ author }) => !unheard.includes(author.id));
  return {
    entry,
    replies,
    folded: said.length - replies.length,
    withheld: all.filter(isHidden).map(({ id, writtenAt }) => ({ id, writtenAt })),
    signals: gathered(
      store.signalsIn(signals).filter(({ at, person }) => at <= until && !ctx.blocked.includes(person)),
      ctx.person.id,
    ),
    hushed: isHushed(entry.id, ctx),
    // Cut among the signals, no reply is left to ask for.
    next: end?.startsWith("REPLY#") ? toCursor(end) : undefined,
  };
}

/** Until when what was said is for this reader: an author who left hears nothing that was said after that. */
const saidUntil = (entry: Journal.Entry, ctx: Ctx): string =>
  hears(entry, ctx) ? "~" : (ctx.memberships.find(({ cohort }) => cohort === entry.cohort)?.leftAt ?? "");

type Wanted = readonly { readonly entry: EntryId; readonly reply: ReplyId }[];

/** Several replies of several threads, in one call, hidden or not: for the system, and for those who decide about them. */
export const repliesAt = async (wanted: Wanted): Promise<Reply[]> =>
  store.repliesIn(await rowsAt(wanted.map(({ entry, reply }) => store.replyKey(entry, reply))));

/** The same without those that are hidden for now: for doors that asked who may read their entries. */
export const repliesAmong = async (wanted: Wanted): Promise<Reply[]> =>
  (await repliesAt(wanted)).filter(({ hidden }) => !hidden);

/** Whether somebody made this thread quiet. */
const isHushed = (entry: EntryId, { readings, now }: Pick<Ctx, "readings" | "now">) =>
  muted(
    readings.find(({ place }) => place === entry),
    now,
  );

/** Make a thread quiet until an instant or for good; null makes it heard again. Refused as `thread`. */
export async function hush(id: EntryId, until: Reading["mutedUntil"] | null, ctx: Ctx): Promise<void> {
  const entry = await Journal.readable(id, ctx);
  await People.hush(entry.id, until, ctx);
}
