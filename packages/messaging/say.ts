import type { Ctx, PersonId } from "#people/model";
import { commit, newId, type Write, write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import { Sent } from "./events.ts";
import { type ConversationId, Message } from "./model.ts";
import { MessageRow, TalkRow } from "./store.ts";

interface Saying {
  readonly conversation: ConversationId;
  /** Everybody who is in it, the one who speaks as well. */
  readonly people: readonly PersonId[];
  readonly text: string;
  /** What else is written in the same transaction. */
  readonly beside: readonly Write[];
  /** Whether these are its first words. */
  readonly first: boolean;
}

/** Write a message, where it stands in everybody's list, and the news of it, in one transaction. */
export async function say({ conversation, people, text, beside, first }: Saying, ctx: Ctx): Promise<Message> {
  const message = Message.parse({
    id: newId("msg", ctx.now),
    conversation,
    author: ctx.person.id,
    text,
    writtenAt: ctx.now.toISOString(),
  });
  const listed = people.map((person) => (first ? begun(message, person, people) : moved(message, person)));
  await commit([...beside, write(MessageRow.create(message)), ...listed], {
    now: ctx.now,
    news: [Sent({ id: message.id, conversation, author: ctx.person.id, people: [...people] })],
    once: ctx.once,
    result: message,
  });
  return message;
}

const at = ({ id, writtenAt }: Message) => ({ lastAt: writtenAt, lastId: id });

const begun = (message: Message, person: PersonId, people: readonly PersonId[]) =>
  write(
    TalkRow.create({
      person,
      conversation: message.conversation,
      people: [...people],
      ...at(message),
      ...(person === message.author ? { unread: "" } : { unread: person, from: [message.author] }),
    }),
    MEANWHILE,
  );

function moved(message: Message, person: PersonId) {
  const row = TalkRow.patch({ person, conversation: message.conversation });
  return write(
    person === message.author
      ? row.set(at(message))
      : row.set({ ...at(message), unread: person }).add({ from: [message.author] }),
    MEANWHILE,
  );
}
