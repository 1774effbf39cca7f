import * as People from "#people";
import type { Ctx, PersonId } from "#people/model";
import { kindOf, type Row, type RowKey } from "#platform";
import { type Reachable, type WritingRefusal, writingRefusal } from "./model.ts";
import { takingKey } from "./store.ts";

/** Somebody as far as it decides whether they can be written to, and the name they go by. */
export interface Known extends Reachable {
  readonly person: Reachable["person"] & { readonly name: string };
}

/** Where to look whether somebody can write to these people: who they are, what they share, whether they take messages. */
export const reachKeys = (others: readonly PersonId[], { person, memberships }: Ctx): RowKey[] => [
  ...People.readerKeys(others),
  ...memberships.filter(({ leftAt }) => !leftAt).flatMap(({ cohort }) => People.readerKeys(others, cohort)),
  ...[person.id, ...others].map(takingKey),
];

/**
 * Who is found at `reachKeys`, without those who have no account any more; and why one may not write to `others` of them,
 * if so.
 */
export function reachIn(
  rows: readonly Row[],
  others: readonly PersonId[],
  ctx: Ctx,
): { known: Known[]; refusal: WritingRefusal | undefined } {
  const silent = new Set(
    rows.filter((row) => kindOf(row) === "taking" && !row.taking).map(({ person }) => person),
  );
  const known = People.readersIn(rows).map((one) => ({ ...one, taking: !silent.has(one.person.id) }));
  const me = { ...ctx, taking: !silent.has(ctx.person.id) };
  const readers = known.filter(({ person }) => others.includes(person.id));
  return { known, refusal: writingRefusal(me, readers) };
}
