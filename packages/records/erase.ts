import { isDeepStrictEqual } from "node:util";
import * as Cohort from "#cohort";
import * as People from "#people";
import type { CohortId, PersonId } from "#people/model";
import { book, everyRow, fingerprint, kindOf, type Row, room } from "#platform";
import type { Language } from "#platform/model";
import { type Change, written } from "./change.ts";
import { fateOf } from "./fates.ts";
import { hushed } from "./hushed.ts";
import { erased, nobodyFor } from "./ledger.ts";
import { isFoundIn } from "./scrub.ts";
import { type Trace, trace } from "./trace.ts";

/** What an erasure did, or would do, to rows of each kind; and the mails whose words went with it. */
export interface Erasure {
  readonly removed: Readonly<Record<string, number>>;
  readonly rewritten: Readonly<Record<string, number>>;
  readonly mails: readonly string[];
}

/** Takes back mails that have left, once nothing is at work any more that may have read what is erased. */
export type Withdraw = (mails: readonly string[]) => Promise<void>;

const NOBODY: Readonly<Record<Language, string>> = { en: "Somebody", fr: "Quelqu’un" };
const MAIL = "mail";
const MADE = new Set(["entry", "reply", "contribution", "report", "room-seat"]);
const FOUND_BY = new Set(["person", "address"]);
/**
 * After what they wrote has no words any more, in this order, so that an erasure which was cut off finds everything when it is
 * begun again: what speaks of them, what they made themselves, and at the very end by what they are found.
 */
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
  for await (const { row, left } of changes(found, fateOf)) tally.count(row, left);
  return tally.of;
}

/**
 * Erase somebody: everything of theirs is removed, and what others answered stays, under nobody’s name and beside no words of
 * theirs. It is written down without saying who it was, so that a restored copy can be made to forget them too. Refused, before
 * anything is done, for the last facilitator of a cohort that is not over. Begun again, it goes on where it was.
 */
export async function erase(
  person: PersonId,
  now: Date,
  withdraw: Withdraw = async () => undefined,
): Promise<Erasure> {
  const account = await People.person(person);
  const nobody = await nobodyFor(person, NOBODY[account?.language ?? "en"], now);
  const found = await trace(person, nobody);
  for (const cohort of found.cohorts) await Cohort.forget(cohort as CohortId, person, now);
  const tally = newTally();
  await stage((kind) => MADE.has(kind), found, { fate: hushed, tally: newTally(), withdraw });
  for (const isIn of STAGES) await stage(isIn, found, { fate: fateOf, tally, withdraw });
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

/**
 * Change all rows of a stage, and look again until there is nothing left to change. A mail is taken back before its row forgets
 * that it was about them: cut off in between, it is found again.
 */
async function stage(
  isIn: (kind: string) => boolean,
  found: Trace,
  { fate, tally, withdraw }: { fate: typeof fateOf; tally: ReturnType<typeof newTally>; withdraw: Withdraw },
) {
  if (isIn(MAIL)) await withdraw([]);
  for (let round = 1; round <= ROUNDS; round++) {
    const mails: Change[] = [];
    let changed = 0;
    const done = async (change: Change) => {
      if (await written(change)) tally.count(change.row, change.left);
    };
    for await (const change of changes(found, fate)) {
      const kind = String(kindOf(change.row));
      if (!isIn(kind)) continue;
      changed++;
      if (kind === MAIL) mails.push(change);
      else await done(change);
    }
    if (changed === 0) return;
    if (isIn(MAIL)) await withdraw(mails.map(({ row }) => String(row.id)));
    for (const change of mails) await done(change);
  }
  throw new Error("Somebody goes on writing about them. Run it again.");
}

async function* changes(found: Trace, fate: typeof fateOf): AsyncGenerator<Change> {
  for (const { table } of [book, room])
    for await (const row of everyRow({ table })) {
      const left = fate(row, found);
      if (!left || !isDeepStrictEqual(left, row)) yield { table, row, left };
    }
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
