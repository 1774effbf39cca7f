import * as Journal from "#journal";
import type { Entry, EntryId } from "#journal/model";
import type { Ctx } from "#people/model";
import { commit, Refused, rowsAt, type Write, write } from "#platform";
import { Helped } from "./events.ts";
import { helpedRefusal, type Reply, type ReplyId } from "./model.ts";
import { missing, ReplyRow, repliesIn, replyKey } from "./store.ts";

/**
 * Mark a reply to one's own entry as one that helped; marking it twice is marking it once. Refused for others than the
 * entry's author, for the author's own replies, and like a reply.
 */
export const markHelped = (id: EntryId, reply: ReplyId, ctx: Ctx): Promise<void> =>
  mark(id, reply, true, ctx);

/** Take the mark back; that there is none is no refusal. Refused like giving it. */
export const unmarkHelped = (id: EntryId, reply: ReplyId, ctx: Ctx): Promise<void> =>
  mark(id, reply, false, ctx);

const mark = (id: EntryId, replyId: ReplyId, given: boolean, ctx: Ctx): Promise<void> =>
  Journal.asItStands(async () => {
    const entry = await ofMine(id, ctx);
    const [reply] = await toMark(entry, [replyId]);
    if (!reply || (reply.helped ?? false) === given) return;
    const { audience, cohort, circle, author } = entry;
    const about = { id: replyId, entry: id, author: reply.author.id, entryAuthor: author.id, given };
    await commit([helpedWrite(reply, given)], {
      now: ctx.now,
      news: [Helped({ ...about, audience, cohort, circle })],
    });
  });

/** One's own entry, where something may be said to it now. Refused for others, and like a reply. */
export async function ofMine(id: EntryId, ctx: Ctx): Promise<Entry> {
  const entry = await Journal.answerable(id, ctx);
  if (entry.author.id === ctx.person.id) return entry;
  throw new Refused("forbidden", "feedback.not-your-entry", "Only its author says what helped.");
}

/** The replies that are to be marked, as they stand. Refused when one of them is not there, and for the author's own. */
export async function toMark(entry: Entry, ids: readonly ReplyId[]): Promise<Reply[]> {
  const wanted = [...new Set(ids)];
  const replies = repliesIn(await rowsAt(wanted.map((id) => replyKey(entry.id, id))));
  if (replies.length < wanted.length) throw missing();
  if (replies.some((reply) => helpedRefusal(entry, reply)))
    throw new Refused("forbidden", "feedback.own-reply", "What helped is what others said.");
  return replies;
}

/** Put the mark on a reply, or take it off. Two at the same moment are one mark and one that looks again. */
export const helpedWrite = ({ entry, id }: Pick<Reply, "entry" | "id">, given: boolean): Write => {
  const row = ReplyRow.patch({ entry, id });
  const marked = given
    ? row.set({ helped: true }).where((was, { notExists }) => notExists(was.helped))
    : row.remove(["helped"]).where((was, { exists }) => exists(was.helped));
  return write(marked, Journal.MEANWHILE);
};
