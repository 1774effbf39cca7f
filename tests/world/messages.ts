import * as Messaging from "#messaging";
import type { Someone } from "../world.ts";

/** What somebody writes to one or two people, whether they have begun or not. */
export const wrote = async (
  who: Someone,
  to: readonly Someone[],
  text = "Do you have a minute?",
  at?: Date,
): Promise<Messaging.Message> =>
  await Messaging.begin({ with: to.map(({ person }) => person.id), text }, await who.ctx(at));

/** What somebody says in a conversation they are in. */
export const added = async (
  to: Pick<Messaging.Message, "conversation">,
  who: Someone,
  text = "I do.",
  at?: Date,
): Promise<Messaging.Message> => await Messaging.write(to.conversation, { text }, await who.ctx(at));

/** A conversation as somebody reads it: the words, oldest first. */
export async function readBy(who: Someone, { conversation }: Pick<Messaging.Message, "conversation">) {
  const { messages } = await Messaging.conversation(conversation, { limit: 100 }, await who.ctx());
  return messages.toReversed().map(({ text }) => text);
}
