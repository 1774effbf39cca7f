import * as Cohort from "#cohort";
import { type WritingRefusal, writingRefusal } from "#cohort/model";
import type { Ctx } from "#people/model";
import { fromCursor, kindOf, Refused, type Row, rowsAt, slice, toCursor } from "#platform";
import type { Page, Paging } from "#platform/model";
import { isCheckIn } from "./check-in.ts";
import { entryKey, fromRow, offerOf, type Stored } from "./entry-row.ts";
import {
  type Edition,
  type Entry,
  type EntryId,
  hears,
  readable as isReadable,
  isSealedTo,
  isUnopened,
  seenBy,
} from "./model.ts";
import { toEdition } from "./store.ts";

const missing = () =>
  new Refused("missing", "journal.missing", "There is no such entry, or it is not shared with you.");

const hiddenNow = () =>
  new Refused("gone", "journal.hidden", "This is hidden for now, while its author and a facilitator talk.");

/**
 * The entry as somebody may see it who may read it (`seenBy`). Refused alike when it does not exist and when they may not; what
 * is hidden says so.
 */
export const readable = async (id: EntryId, ctx: Ctx): Promise<Entry> => seenBy(await unveiled(id, ctx), ctx);

/** The same as it was written, for what is decided or kept about it; who it is by is not for everybody who may read it. */
export const unveiled = async (id: EntryId, ctx: Ctx): Promise<Entry> =>
  fromRows(await rowsAt([entryKey(id)]), ctx);

const settling = () =>
  new Refused(
    "conflict",
    "journal.settling",
    "This is hidden for now. Nothing is added to it until it is back.",
  );

const left = () =>
  new Refused("missing", "journal.no-such-place", "You do not belong to this cohort any more.");

/** The entry among the rows of its partition, as `unveiled`. */
export function fromRows(rows: readonly Row[], ctx: Ctx): Stored {
  const row = rows.find((one) => kindOf(one) === "entry");
  const found = row && fromRow(row);
  if (found && isReadable(found, ctx)) return found;
  throw found?.hidden && isReadable({ ...found, hidden: undefined }, ctx) ? hiddenNow() : missing();
}

/** Those of several entries that somebody may read now, as they may see them, in one call. */
export async function readableAmong(ids: readonly EntryId[], ctx: Ctx): Promise<Entry[]> {
  const found = await entries(ids);
  return found.filter((one) => isReadable(one, ctx)).map((one) => seenBy(one, ctx));
}

/** Several entries by id, for the system, in one call: nobody is asking. */
export async function entries(ids: readonly EntryId[]): Promise<Entry[]> {
  const rows = await rowsAt(ids.map((id) => entryKey(id)));
  return rows.map((row) => fromRow(row));
}

/** An entry by id, for the system: nobody is asking. Undefined when there is none. */
export async function entry(id: EntryId): Promise<Stored | undefined> {
  const [row] = await rowsAt([entryKey(id)]);
  return row && fromRow(row);
}

/**
 * The entry as `unveiled`, for somebody who is about to change or answer it: with why nothing may be written in its
 * cohort now, if so, and whether they have answered it while it was offered. One call: the states of their own cohorts are read beside the entry.
 */
export async function opened(
  id: EntryId,
  ctx: Ctx,
): Promise<{ entry: Stored; refusal: WritingRefusal | undefined; answered: boolean }> {
  const mine = ctx.memberships.filter(({ leftAt }) => !leftAt).map(({ cohort }) => Cohort.stateKey(cohort));
  const rows = await rowsAt([entryKey(id), ...mine]);
  const found = fromRows(rows, ctx);
  return {
    entry: found,
    refusal: found.cohort && (await refusalIn(rows, found.cohort, found)),
    answered: rows.some((row) => row.id === id && offerOf(row).answerers.has(ctx.person.id)),
  };
}

/**
 * The entry as `unveiled`, for somebody who answers it now. Refused as `readable`, where nothing may be written now, to who left,
 * to everybody while it is hidden, and while its words are not for them yet.
 */
export const answerable = async (id: EntryId, ctx: Ctx): Promise<Entry> =>
  (await answerableAgain(id, ctx)).entry;

/** The same, with whether they have answered it while it was offered. */
export async function answerableAgain(id: EntryId, ctx: Ctx): Promise<{ entry: Stored; again: boolean }> {
  const { entry: found, refusal, answered } = await opened(id, ctx);
  if (!hears(found, ctx)) throw left();
  if (found.hidden) throw settling();
  if (isSealedTo(found, ctx)) throw sealed();
  if (refusal) throw closed(refusal);
  return { entry: found, again: answered };
}

const sealed = () =>
  new Refused(
    "forbidden",
    "journal.sealed",
    "This opens when you have written yours. Then you can answer it.",
  );

/** Why this may not be written, or answered, in a cohort whose state is among `rows`, or is read now. */
export async function refusalIn(
  rows: readonly Row[],
  cohort: Cohort.CohortId,
  { beat, adapted = false }: Pick<Entry, "beat" | "adapted">,
): Promise<WritingRefusal | undefined> {
  const state =
    Cohort.stateIn(rows, cohort) ?? Cohort.stateIn(await rowsAt([Cohort.stateKey(cohort)]), cohort);
  if (!state) return "closed";
  const ofPractice = state === "tail" && (adapted || (beat !== undefined && (await isCheckIn(beat, cohort))));
  return writingRefusal(state, ofPractice);
}

const WHY: Record<WritingRefusal, string> = {
  "not-open-yet": "This cohort is not open yet. Your words can wait in a draft.",
  "check-ins-only":
    "The month is over: what is written now answers a check-in, or tells what came of a practice.",
  closed: "This cohort is closed. It can be read, and nothing can be added.",
};

/** The refusal as it is thrown, in plain words. */
export const closed = (refusal: WritingRefusal) =>
  new Refused("conflict", `journal.${refusal}`, WHY[refusal]);

const EDITION = /^EDITION#\d{6}$/;

/**
 * How an entry read before its edits, newest first. Its author sees all; others those that were there to read since it
 * last reached a wider audience, and nothing while its words are not for them. Refused as `readable`.
 */
export async function editions(id: EntryId, { cursor, limit }: Paging, ctx: Ctx): Promise<Page<Edition>> {
  const found = await readable(id, ctx);
  if (isUnopened(found)) return { items: [] };
  const { rows, end } = await slice({
    pk: `ENTRY#${id}`,
    after: "EDITION#",
    before: fromCursor(cursor, EDITION) ?? "EDITION#~",
    newestFirst: true,
    limit,
  });
  const own = found.author.id === ctx.person.id;
  const seen = rows.map(toEdition).filter(({ until }) => own || (found.sharedAt && until > found.sharedAt));
  // Older ones were replaced earlier: once one is not to be seen, none below it is.
  return { items: seen, next: seen.length === rows.length && end ? toCursor(end) : undefined };
}
