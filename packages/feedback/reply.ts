import * as Journal from "#journal";
import type { Entry, EntryId } from "#journal/model";
import * as People from "#people";
import { answeringIn, type Ctx } from "#people/model";
import { commit, newId, Refused, rowsAt, type Write, write } from "#platform";
import { Replied, ReplyEdited } from "./events.ts";
import { type EditReply, Reply, type ReplyId, type WriteReply } from "./model.ts";
import { missing, ReplyRow, repliesIn, replyKey, toRow } from "./store.ts";

/**
 * Answer an entry: the reply, its counters and the news of it in one transaction, and its draft gone. The first answer by
 * another than the author ends the entry's waiting, and an answer to what its author asked is feedback. Refused like
 * `thread`, and where the cohort is not open for it.
 */
export const reply = (id: EntryId, { draft, ...input }: WriteReply, ctx: Ctx): Promise<Reply> =>
  Journal.asItStands(async () => {
    const { entry, again } = await Journal.answerableAgain(id, ctx);
    const given = Reply.parse({
      ...input,
      id: newId("rep", ctx.now),
      entry: id,
      author: { id: ctx.person.id, name: ctx.person.name },
      mentions: await Journal.mentionedIn(input.text, entry),
      feedback: (entry.ask && entry.author.id !== ctx.person.id) || undefined,
      revision: 1,
      writtenAt: ctx.now.toISOString(),
    });
    await commit(
      [
        write(ReplyRow.create({ ...toRow(given), ...(isUnheard(entry, ctx) && { unheard: true }) })),
        Journal.countReply(entry, given, ctx, again),
        ...Journal.dropDraft(draft, ctx),
        ...notKept(entry, ctx),
      ],
      { now: ctx.now, news: [replied(given, entry)], once: ctx.once, result: given },
    );
    return given;
  });

/** What was kept for them to answer is answered. */
function notKept({ id, cohort }: Entry, ctx: Ctx): Write[] {
  const kept = cohort && answeringIn(ctx, cohort).kept?.entry === id;
  return kept ? [People.answeredWrite(ctx.person.id, cohort)] : [];
}

const replied = ({ id, author, mentions, feedback }: Reply, entry: Entry) => {
  const { audience, cohort, circle, round } = entry;
  const about = { entry: entry.id, author: author.id, entryAuthor: entry.author.id, mentions };
  return Replied({ id, ...about, feedback: feedback === true, audience, cohort, circle, round });
};

/** Where nobody is named, nothing says whose words an author would not have heard. */
const isUnheard = ({ blind, author }: Entry, { blockedBy }: Ctx) =>
  blind === "both" && blockedBy.includes(author.id);

/**
 * Change the words of one's own reply. Refused for others, when it was changed since `revision` (with how it stands now),
 * and like `reply`.
 */
export const edit = (id: EntryId, replyId: ReplyId, change: EditReply, ctx: Ctx): Promise<Reply> =>
  Journal.asItStands(async () => {
    const entry = await Journal.answerable(id, ctx);
    const [was] = repliesIn(await rowsAt([replyKey(id, replyId)]));
    if (!was) throw missing();
    if (was.author.id !== ctx.person.id)
      throw new Refused("forbidden", "feedback.not-yours", "Only its author changes a reply.");
    // Who asks again, because the answer got lost, is not told that somebody else was faster.
    if (was.revision === change.revision + 1 && was.text === change.text) return was;
    if (was.revision !== change.revision) throw stale(was);
    const edited: Reply = {
      ...was,
      text: change.text,
      mentions: await Journal.mentionedIn(change.text, entry),
      revision: was.revision + 1,
      editedAt: ctx.now.toISOString(),
    };
    const { text, mentions, revision, editedAt } = edited;
    const row = ReplyRow.patch({ entry: id, id: replyId })
      .set({ text, mentions, revision, editedAt })
      .where((row, { eq }) => eq(row.revision, was.revision));
    await commit([write(row, Journal.MEANWHILE), ...Journal.dropDraft(change.draft, ctx)], {
      now: ctx.now,
      news: [ReplyEdited({ id: replyId, entry: id })],
    });
    return edited;
  });

const stale = (now: Reply) =>
  new Refused(
    "conflict",
    "feedback.stale",
    "This reply was changed on another device in the meantime. Look at both before you save.",
    [],
    now,
  );
