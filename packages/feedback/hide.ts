import * as Journal from "#journal";
import type { Entry, Hidden } from "#journal/model";
import * as People from "#people";
import { type News, Refused, type Write, write } from "#platform";
import { ReplyEdited } from "./events.ts";
import type { Reply } from "./model.ts";
import { ReplyRow, repliesUntil } from "./store.ts";

interface Step {
  readonly writes: readonly Write[];
  readonly news: News[];
}

/**
 * Hide a reply in the transaction of whoever decided it: in its place the others find a line. It is not counted while it is
 * hidden, and what nobody else has answered waits again. Refused when it is hidden; fails as a reply does when its entry changes
 * meanwhile.
 */
export async function hideReply(entry: Entry, reply: Reply, hidden: Hidden, now: Date): Promise<Step> {
  if (reply.hidden) throw new Refused("conflict", "feedback.hidden-already", "This is hidden already.");
  const row = ReplyRow.patch({ entry: entry.id, id: reply.id })
    .set({ hidden })
    .where(({ hidden }, { notExists }) => notExists(hidden));
  return {
    writes: [write(row, Journal.MEANWHILE), await recounted(entry, reply, -1, now)],
    news: [ReplyEdited({ id: reply.id, entry: entry.id, round: entry.round })],
  };
}

/** Put a hidden reply back in its place, counted as it was. Refused when it is not hidden; fails as `hideReply`. */
export async function restoreReply(entry: Entry, reply: Reply, now: Date): Promise<Step> {
  if (!reply.hidden) throw new Refused("conflict", "feedback.not-hidden", "This is not hidden.");
  const row = ReplyRow.patch({ entry: entry.id, id: reply.id })
    .remove(["hidden"])
    .where(({ hidden }, { exists }) => exists(hidden));
  return {
    writes: [write(row, Journal.MEANWHILE), await recounted(entry, reply, 1, now)],
    news: [ReplyEdited({ id: reply.id, entry: entry.id, round: entry.round })],
  };
}

/**
 * The reply counted, or taken out of what is counted. It brought the entry further unless its author said more there that can be
 * read, or is not heard; they may have been blocked since.
 */
async function recounted(entry: Entry, reply: Reply, by: 1 | -1, now: Date): Promise<Write> {
  const { ask, id, author } = entry;
  const [said, them] = await Promise.all([repliesUntil(id, "REPLY#~"), People.standIn(reply.author.id, now)]);
  const more = said.some(
    (other) =>
      other.id !== reply.id &&
      other.author.id === reply.author.id &&
      !other.hidden &&
      other.writtenAt >= (ask?.askedAt ?? ""),
  );
  const furthers = !more && !them?.blockedBy.includes(author.id);
  return Journal.recountReply(entry, reply, { by, furthers });
}
