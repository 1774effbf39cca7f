import { isDeepStrictEqual } from "node:util";
import * as Cohort from "#cohort";
import * as People from "#people";
import type { CohortId, PersonId } from "#people/model";
import { book, everyRow, fingerprint, kindOf, type Row, room, StoreError, store } from "#platform";
import type { Language } from "#platform/model";
import { fateOf } from "./fates.ts";
import { erased, nobodyFor } from "./ledger.ts";
import { isFoundIn } from "./scrub.ts";
import { type Trace, trace } from "./trace.ts";

/** What an erasure did, or would do, to rows of each kind; and the mails whose words went with it. */
export interface Erasure {
  readonly removed: Readonly<Record<string, number>>;
  readonly rewritten: Readonly<Record<string, number>>;
  readonly mails: readonly string[];
}

const NOBODY: Readonly<Record<Language, string>> = { en: "Somebody", fr: "Quelqu’un" };
/**
 * In this order, so that an erasure which was cut off finds everything when it is begun again: what speaks of them, what they
 * made themselves, and at the very end by what they are found.
 */
const MADE = new Set(["entry", "reply", "contribution", "report", "room-seat"]);
const FOUND_BY = new Set(["person", "address"]);
const STAGES: readonly ((kind: string) => boolean)[] = [
  (kind) => !MADE.has(kind) && !FOUND_BY.has(kind),
  (kind) => MADE.has(kind),
  (kind) => FOUND_BY.has(kind),
];
/** Others go on writing while it works: what they changed in between is looked at again. */
const ROUNDS = 6;

/** What erasing somebody would change. It changes nothing. */
export async function foresee(person: PersonId): Promise<Erasure> {
  const found = await trace(person, { id: "per_gone000000000000" as PersonId, name: NOBODY.en });
  const tally = newTally();
  for await (const { row, left } of changes(found)) tally.count(row, left);
  return tally.of;
}

/**
 * Erase somebody: everything of theirs is removed, and what others answered stays, under nobody’s name and beside no words of
 * theirs. It is written down without saying who it was, so that a restored copy can be made to forget them too. Refused, before
 * anything is done, for the last facilitator of a cohort that is not over. Begun again, it goes on where it was.
 */
export async function erase(person: PersonId, now: Date): Promise<Erasure> {
  const account = await People.person(person);
  const nobody = await nobodyFor(person, NOBODY[account?.language ?? "en"], now);
  const found = await trace(person, nobody);
  for (const cohort of found.cohorts) await Cohort.forget(cohort as CohortId, person, now);
  const tally = newTally();
  for (const isIn of STAGES) await stage(isIn, found, tally);
  await nothingLeft(found);
  return tally.of;
}

/** Erase again whoever was erased, in tables that were restored from before: answers how many were found. */
export async function eraseAgain(now: Date): Promise<number> {
  const known = await erased();
  const back: PersonId[] = [];
  for await (const row of everyRow())
    if (kindOf(row) === "person" && known.has(fingerprint(String(row.id)))) back.push(row.id as PersonId);
  for (const person of back) await erase(person, now);
  return back.length;
}

/** Change all rows of a stage, and look again until there is nothing left to change. */
async function stage(isIn: (kind: string) => boolean, found: Trace, tally: ReturnType<typeof newTally>) {
  for (let round = 1; round <= ROUNDS; round++) {
    let changed = 0;
    for await (const change of changes(found)) {
      if (!isIn(String(kindOf(change.row)))) continue;
      changed++;
      if (await written(change)) tally.count(change.row, change.left);
    }
    if (changed === 0) return;
  }
  throw new Error("Somebody goes on writing about them. Run it again.");
}

interface Change {
  readonly table: string;
  readonly row: Row;
  readonly left: Row | undefined;
}

async function* changes(found: Trace): AsyncGenerator<Change> {
  for (const { table } of [book, room])
    for await (const row of everyRow({ table })) {
      const left = fateOf(row, found);
      if (!left || !isDeepStrictEqual(left, row)) yield { table, row, left };
    }
}

const FASTER = new Set(["ConditionalCheckFailedException", "TransactionCanceledException"]);

/** Write one change, if the row is still as it was read; false when somebody was faster. */
async function written({ table, row, left }: Change): Promise<boolean> {
  const Key = { pk: row.pk, sk: row.sk };
  try {
    if (!left) await store.delete({ TableName: table, Key });
    else if (left.pk === row.pk && left.sk === row.sk) await store.update(difference(table, row, left));
    else
      await store.transactWrite({
        TransactItems: [{ Delete: { TableName: table, Key } }, { Put: { TableName: table, Item: left } }],
      });
    return true;
  } catch (error) {
    if (error instanceof StoreError && FASTER.has(error.name)) return false;
    throw error;
  }
}

/** Only the attributes that change, each on the condition that it is what was read: a count beside them may go on. */
function difference(TableName: string, row: Row, left: Row) {
  const names = [...new Set([...Object.keys(row), ...Object.keys(left)])].filter(
    (name) => !isDeepStrictEqual(row[name], left[name]),
  );
  const is = (at: number) =>
    names[at] !== undefined && row[names[at]] === undefined
      ? `attribute_not_exists(#${at})`
      : `#${at} = :was${at}`;
  const set = names.flatMap((name, at) => (left[name] === undefined ? [] : [`#${at} = :now${at}`]));
  const remove = names.flatMap((name, at) => (left[name] === undefined ? [`#${at}`] : []));
  const values = names.flatMap((name, at) => [
    ...(row[name] === undefined ? [] : [[`:was${at}`, row[name]]]),
    ...(left[name] === undefined ? [] : [[`:now${at}`, left[name]]]),
  ]);
  return {
    TableName,
    Key: { pk: row.pk, sk: row.sk },
    UpdateExpression:
      `${set.length > 0 ? `SET ${set.join(", ")}` : ""} ${remove.length > 0 ? `REMOVE ${remove.join(", ")}` : ""}`.trim(),
    ConditionExpression: names.map((_, at) => is(at)).join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#${at}`, name])),
    ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
}

/** The proof: nothing by which they are found stands in any row. */
async function nothingLeft(found: Trace) {
  for (const table of [book, room])
    for await (const row of everyRow(table))
      if (isFoundIn(row, found)) throw new Error(`They are still in a ${String(kindOf(row))}. Run it again.`);
}

function newTally() {
  const of = {
    removed: {} as Record<string, number>,
    rewritten: {} as Record<string, number>,
    mails: [] as string[],
  };
  return {
    of,
    count(row: Row, left: Row | undefined) {
      const kind = String(kindOf(row));
      const which = left ? of.rewritten : of.removed;
      which[kind] = (which[kind] ?? 0) + 1;
      if (kind === "mail") of.mails.push(String(row.id));
    },
  };
}
