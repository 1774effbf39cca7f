import type { Ctx } from "#people/model";
import type { ConversationId, Message, MessageId } from "./model.ts";
import { own } from "./own.ts";
import { messageKey, messagesIn } from "./store.ts";
import { noSuchMessage } from "./take-back.ts";

/** One message, for one of the people of its conversation. Refused as `conversation`, and once it was taken back. */
export async function message(id: ConversationId, message: MessageId, ctx: Ctx): Promise<Message> {
  const { rows } = await own(id, ctx, [messageKey(id, message)]);
  const [found] = messagesIn(rows);
  if (!found || found.takenBackAt) throw noSuchMessage();
  return found;
}
