import type { Ctx } from "#people/model";
import type { ConversationId, MessageId } from "./model.ts";
import { own } from "./own.ts";
import { messageKey, messagesIn } from "./store.ts";
import { noSuchMessage, notYours } from "./take-back.ts";

/**
 * What somebody wrote in these messages of their own, in the order they wrote it: to be made into something else. Never
 * anything by others: refused for a message that somebody else wrote or that was taken back, and as `conversation`.
 */
export async function ownWords(id: ConversationId, chosen: readonly MessageId[], ctx: Ctx): Promise<string> {
  const { rows } = await own(
    id,
    ctx,
    chosen.map((message) => messageKey(id, message)),
  );
  const found = messagesIn(rows).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (found.some(({ author }) => author !== ctx.person.id)) throw notYours();
  if (found.some(({ takenBackAt }) => takenBackAt) || found.length < new Set(chosen).size)
    throw noSuchMessage();
  return found.map(({ text }) => text).join("\n\n");
}
