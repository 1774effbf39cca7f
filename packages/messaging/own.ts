import { type Ctx, PersonId } from "#people/model";
import { check, kindOf, Refused, type Row, type RowKey, rowsAt, type Write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import type { ConversationId } from "./model.ts";
import { ConversationRow, conversationKey } from "./store.ts";

/** Who a conversation is of, and who of them has left. */
export interface Kept {
  readonly id: ConversationId;
  readonly people: readonly PersonId[];
  readonly left: readonly PersonId[];
}

const missing = () =>
  new Refused("missing", "messaging.missing", "There is no such conversation, or you are not in it.");

/**
 * A conversation for one of its people, with the rows at `beside` in the same call. Refused alike when there is none, when
 * it is other people's, and when they have left it.
 */
export async function own(
  id: ConversationId,
  ctx: Ctx,
  beside: readonly RowKey[] = [],
): Promise<{ kept: Kept; rows: Row[] }> {
  const rows = await rowsAt([conversationKey(id), ...beside]);
  const [kept] = keptIn(rows);
  if (!kept || !here(kept).includes(ctx.person.id)) throw missing();
  return { kept, rows };
}

export const keptIn = (rows: readonly Row[]): Kept[] =>
  rows
    .filter((row) => kindOf(row) === "conversation")
    .map(({ conversation, people, left }) => ({
      id: conversation as ConversationId,
      people: PersonId.array().parse(people),
      left: PersonId.array().parse(left),
    }));

/** Everybody who is in it now. */
export const here = ({ people, left }: Kept): PersonId[] => people.filter((id) => !left.includes(id));

export const othersIn = (people: readonly PersonId[], { person }: Ctx): PersonId[] =>
  people.filter((id) => id !== person.id);

/** Hold a transaction to it that nobody left since `kept` was read. */
export const unlessSomebodyLeft = (kept: Kept): Write =>
  check(
    ConversationRow.delete({ conversation: kept.id }).where((row, { eq }) => eq(row.left, leftOf(kept))),
    MEANWHILE,
  );

/** As the row has it. */
export const leftOf = ({ left }: Kept): string[] => [...left];
