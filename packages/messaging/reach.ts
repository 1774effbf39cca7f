import * as People from "#people";
import type { Ctx, PersonId } from "#people/model";
import { kindOf, type Row, type RowKey } from "#platform";
import { areTaken, type Reachable, type WritingRefusal, writingRefusal } from "./model.ts";
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

/** Whom one knows among some people, and whether one can write to them. */
export interface Reach {
  readonly known: readonly Known[];
  /** Why not, as far as it may be shown. */
  readonly refusal: WritingRefusal | undefined;
  /** Whether they take it. */
  readonly taken: boolean;
}

/** Who is found at `reachKeys`, without those who have no account any more; and whether one can write to `others` of them. */
export function reachIn(rows: readonly Row[], others: readonly PersonId[], ctx: Ctx): Reach {
  const silent = new Set(
    rows.filter((row) => kindOf(row) === "taking" && !row.taking).map(({ person }) => person),
  );
  const known = People.readersIn(rows).map((one) => ({ ...one, taking: !silent.has(one.person.id) }));
  const me = { ...ctx, taking: !silent.has(ctx.person.id) };
  const readers = known.filter(({ person }) => others.includes(person.id));
  return { known, refusal: writingRefusal(me, readers), taken: areTaken(me, readers) };
}
