import type { Ctx } from "#people/model";
import { commit, Refused, write } from "#platform";
import { Changed } from "./events.ts";
import type { ConversationId, MessageId } from "./model.ts";
import { here, own } from "./own.ts";
import { MessageRow, messageKey, messagesIn } from "./store.ts";

export const noSuchMessage = () =>
  new Refused("missing", "messaging.no-such-message", "There is no such message in this conversation.");
export const notYours = () =>
  new Refused("forbidden", "messaging.not-yours", "This is only for what you wrote yourself.");

const ALREADY = new Refused("conflict", "messaging.already", "This is so already.");

/**
 * Take back one's own message: its words are gone for everybody, and a line says that something was said here. Taking it
 * back twice is taking it back once. Refused for what others wrote, and as `conversation`.
 */
export async function takeBack(id: ConversationId, message: MessageId, ctx: Ctx): Promise<void> {
  const { kept, rows } = await own(id, ctx, [messageKey(id, message)]);
  const [found] = messagesIn(rows);
  if (!found) throw noSuchMessage();
  if (found.author !== ctx.person.id) throw notYours();
  const row = MessageRow.patch({ conversation: id, id: message })
    .set({ text: "", takenBackAt: ctx.now.toISOString() })
    .where(({ takenBackAt }, { notExists }) => notExists(takenBackAt));
  try {
    await commit([write(row, ALREADY)], {
      now: ctx.now,
      news: [Changed({ conversation: id, people: here(kept) })],
    });
  } catch (error) {
    if (error !== ALREADY) throw error;
  }
}
