import type { Ctx, Reading } from "#people/model";
import { commit, Refused, write } from "#platform";
import { Changed } from "./events.ts";
import type { ConversationId, MessageId } from "./model.ts";
import { own } from "./own.ts";
import { TalkRow } from "./store.ts";

/** It was read already, or something newer has come. */
const OTHERWISE = new Refused("conflict", "messaging.otherwise", "This is not what is unread now.");

/**
 * Note that one has read up to a message: nothing waits there any more, unless something newer came. Nobody else is told.
 * Refused as `conversation`.
 */
export async function read(id: ConversationId, message: MessageId, ctx: Ctx): Promise<void> {
  await own(id, ctx);
  const upTo: string = message;
  const row = TalkRow.patch({ person: ctx.person.id, conversation: id })
    .set({ readUpTo: upTo, unread: "" })
    .remove(["from"])
    .where(({ lastId, unread }, { lte, ne }) => `${lte(lastId, upTo)} AND ${ne(unread, "")}`);
  try {
    await commit([write(row, OTHERWISE)], { now: ctx.now, news: [mine(id, ctx)] });
  } catch (error) {
    if (error !== OTHERWISE) throw error;
  }
}

/**
 * Make a conversation quiet until an instant or for good: it stands in the list and is counted nowhere; null makes it heard
 * again. Refused as `conversation`.
 */
export async function mute(id: ConversationId, until: Reading["mutedUntil"] | null, ctx: Ctx): Promise<void> {
  await own(id, ctx);
  const row = TalkRow.patch({ person: ctx.person.id, conversation: id });
  const change = until ? row.set({ mutedUntil: until }) : row.remove(["mutedUntil"]);
  await commit([write(change)], { now: ctx.now, news: [mine(id, ctx)] });
}

/** For one's own other devices. */
const mine = (conversation: ConversationId, { person }: Ctx) =>
  Changed({ conversation, people: [person.id] });
