import * as Journal from "#journal";
import type { Entry, Hidden } from "#journal/model";
import * as People from "#people";
import { type News, Refused, type Write, write } from "#platform";
import { ReplyEdited } from "./events.ts";
import type { Reply } from "./model.ts";
import { ReplyRow } from "./store.ts";

interface Step {
  readonly writes: readonly Write[];
  readonly news: News[];
}

/**
 * Hide a reply in the transaction of whoever decided it: in its place the others find a line. It is not counted while it is
 * hidden, and what nobody else has answered waits again. Refused when it is hidden; fails as a reply does when its entry changes
 * meanwhile.
 */
export function hideReply(entry: Entry, reply: Reply, hidden: Hidden): Step {
  if (reply.hidden) throw new Refused("conflict", "feedback.hidden-already", "This is hidden already.");
  const row = ReplyRow.patch({ entry: entry.id, id: reply.id })
    .set({ hidden })
    .where(({ hidden }, { notExists }) => notExists(hidden));
  return {
    writes: [write(row, Journal.MEANWHILE), Journal.recountReply(entry, reply, { by: -1 })],
    news: [ReplyEdited({ id: reply.id, entry: entry.id, round: entry.round })],
  };
}

/** Put a hidden reply back in its place, counted as it was. Refused when it is not hidden; fails as `hideReply`. */
export async function restoreReply(entry: Entry, reply: Reply, now: Date): Promise<Step> {
  if (!reply.hidden) throw new Refused("conflict", "feedback.not-hidden", "This is not hidden.");
  const row = ReplyRow.patch({ entry: entry.id, id: reply.id })
    .remove(["hidden"])
    .where(({ hidden }, { exists }) => exists(hidden));
  // Whether the author of the entry hears them is asked again: they may have blocked them since.
  const by = await People.standIn(reply.author.id, now);
  const heard = !by?.blockedBy.includes(entry.author.id);
  return {
    writes: [write(row, Journal.MEANWHILE), Journal.recountReply(entry, reply, { by: 1, heard })],
    news: [ReplyEdited({ id: reply.id, entry: entry.id, round: entry.round })],
  };
}
