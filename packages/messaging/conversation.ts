import type { Ctx, PersonId } from "#people/model";
import { Reading } from "#people/model";
import { fromCursor, kindOf, rowsAt, slice, toCursor } from "#platform";
import type { Paging } from "#platform/model";
import { between, refuseStrangers } from "./begin.ts";
import { type Acquainted, type Companion, Conversation, type ConversationId } from "./model.ts";
import { here, keptIn, othersIn, own } from "./own.ts";
import { type Known, reachIn, reachKeys } from "./reach.ts";
import { conversationKey, messagesIn, talkKey } from "./store.ts";

const MESSAGE = /^MESSAGE#msg_\w+$/;
const Mine = Conversation.pick({ readUpTo: true }).extend({ mutedUntil: Reading.shape.mutedUntil });

/**
 * A conversation and a page of what was said in it, newest first, for its people. Refused alike when there is none and
 * when one is not in it.
 */
export async function conversation(
  id: ConversationId,
  { cursor, limit }: Paging,
  ctx: Ctx,
): Promise<Conversation> {
  const before = fromCursor(cursor, MESSAGE) ?? "MESSAGE#~";
  const [{ kept, rows }, said] = await Promise.all([
    own(id, ctx, [talkKey(ctx.person.id, id)]),
    slice({
      pk: `CONVERSATION#${id}`,
      after: "MESSAGE#",
      before,
      newestFirst: true,
      limit,
      consistent: true,
    }),
  ]);
  const others = othersIn(kept.people, ctx);
  const found = await rowsAt(reachKeys(others, ctx));
  const { known, refusal } = reachIn(found, othersIn(here(kept), ctx), ctx);
  return {
    id,
    others: others.map((other) => companion(other, known, kept.left)),
    messages: messagesIn(said.rows),
    refusal,
    ...Mine.parse(rows.find((row) => kindOf(row) === "talk")),
    next: said.end && toCursor(said.end),
  };
}

/** Whether one can write to somebody, and the conversation of these two, if they have one. Refused as `begin`. */
export async function acquainted(other: PersonId, ctx: Ctx): Promise<Acquainted> {
  const id = between(ctx.person.id, other);
  const rows = await rowsAt([conversationKey(id), ...reachKeys([other], ctx)]);
  const { known, refusal } = reachIn(rows, [other], ctx);
  const begun = keptIn(rows).length > 0;
  if (!begun) refuseStrangers([other], known, ctx);
  return { person: companion(other, known, []), ...(begun && { conversation: id }), refusal };
}

/** Somebody by the name they go by now. */
export const companion = (
  id: PersonId,
  known: readonly Pick<Known, "person">[],
  left: readonly PersonId[],
): Companion => ({
  id,
  name: known.find(({ person }) => person.id === id)?.person.name ?? "",
  left: left.includes(id),
});
