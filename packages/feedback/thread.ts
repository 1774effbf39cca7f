import * as Journal from "#journal";
import { type EntryId, hears, isUnopened, isWithheld, seenBy } from "#journal/model";
import * as People from "#people";
import { type Ctx, muted, type Reading } from "#people/model";
import { fromCursor, type Row, rowsAt, toCursor } from "#platform";
import {
  gathered,
  type Reply,
  type ReplyId,
  type Signal,
  type Signals,
  type Thread,
  type ThreadPaging,
} from "./model.ts";
import * as store from "./store.ts";
import { isNamed, lettersIn, replySeen } from "./veil.ts";

const REPLY = /^REPLY#rep_\w+$/;

/**
 * An entry and what was said to it, for those who may read the entry, in one Query, and a call more where it adapts another.
 * A very long thread comes in pages. What those say whom the reader blocked is folded away, unless it is asked for. Names
 * that a round hides are hidden here, and where the entry is sealed to its reader, so is its thread. Refused alike when there
 * is no such entry and when it is not shared with them.
 */
export async function thread(id: EntryId, { cursor, folded }: ThreadPaging = {}, ctx: Ctx): Promise<Thread> {
  const unheard = folded === "shown" ? [] : ctx.blocked;
  const after = fromCursor(cursor, REPLY);
  if (after) return await further(id, after, unheard, ctx);
  const { rows, end } = await store.threadRows(id);
  return await read(Journal.fromRows(rows, ctx), { rows, end, unheard, before: [] }, ctx);
}

async function further(id: EntryId, after: string, unheard: Ctx["blocked"], ctx: Ctx): Promise<Thread> {
  const entry = await Journal.unveiled(id, ctx);
  const { rows, end } = await store.laterRows(id, after);
  // Only who is named by a letter needs those before them.
  const before = entry.blind === "both" ? await store.repliesUntil(id, after) : [];
  return await read(entry, { rows, end, unheard, before }, ctx);
}

interface Found {
  readonly rows: readonly Row[];
  readonly end?: string | undefined;
  readonly unheard: Ctx["blocked"];
  readonly before: readonly Reply[];
}

async function read(entry: Journal.Entry, { rows, end, unheard, before }: Found, ctx: Ctx): Promise<Thread> {
  const seen = seenBy(entry, ctx);
  const hushed = isHushed(entry.id, ctx);
  if (isUnopened(seen)) return { ...CLOSED, entry: seen, hushed };

  const cut = end !== undefined;
  const signals = cut ? (await store.signalsBy(entry.id, ctx.person.id)).rows : rows;
  const [shown = seen] = await Journal.traced([seen], Journal.linksIn(rows), ctx);
  const until = saidUntil(entry, ctx);
  const spared = isSpared(entry, ctx) ? store.unheardIn(rows) : new Set();
  const every = store.repliesIn(rows);
  const letters = lettersIn([...before, ...every], entry);
  const all = every.filter(({ id, writtenAt }) => writtenAt <= until && !spared.has(id));
  const isHidden = (reply: Reply) => isWithheld({ ...reply, cohort: entry.cohort }, ctx);
  const said = all.filter((reply) => !isHidden(reply));
  const replies = said.filter(({ author }) => !unheard.includes(author.id) || !isNamed(author, entry, ctx));
  return {
    entry: shown,
    replies: replies.map((reply) => replySeen(reply, entry, ctx, letters)),
    folded: said.length - replies.length,
    withheld: all.filter(isHidden).map(({ id, writtenAt }) => ({ id, writtenAt })),
    signals: seenSignals(
      store.signalsIn(signals).filter(({ at }) => at <= until),
      entry,
      ctx,
    ),
    hushed,
    // Cut among the signals, no reply is left to ask for.
    next: end?.startsWith("REPLY#") ? toCursor(end) : undefined,
  };
}

const CLOSED = { replies: [], folded: 0, withheld: [], signals: [] };

/** While nobody is named, an author is spared what those write whom they had blocked: it could not be folded away. */
const isSpared = ({ blind, author }: Journal.Entry, { person }: Ctx) =>
  blind === "both" && author.id === person.id;

/**
 * Signals are said to the author of an entry, who reads whose they are, without those of people they blocked; for the others,
 * and while nobody is named, they are a count, which has no names.
 */
function seenSignals(signals: readonly Signal[], entry: Journal.Entry, ctx: Ctx): Signals[] {
  if (entry.blind === "both" || entry.author.id !== ctx.person.id)
    return gathered(signals, ctx.person.id).map(({ kind, mine }) => ({ kind, mine, by: [] }));
  return gathered(
    signals.filter(({ person }) => !ctx.blocked.includes(person)),
    ctx.person.id,
  );
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
