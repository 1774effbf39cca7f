import * as Journal from "#journal";
import type { Entry, EntryId } from "#journal/model";
import type { Ctx, PersonId } from "#people/model";
import { commit, Refused } from "#platform";
import { LoopClosed } from "./events.ts";
import { helpedWrite, ofMine, toMark } from "./helped.ts";
import { type CloseLoop, type ReplyId, toldAt } from "./model.ts";
import { laterRows, repliesIn } from "./store.ts";

/**
 * Say what one changed after the answers to one's entry, and which of them helped: everybody who answered hears of it, at
 * most once a day however often the words are changed. Refused for others, while nobody has answered, for replies that
 * are not there or one's own, and like a reply.
 */
export const closeLoop = (id: EntryId, { text, helped }: CloseLoop, ctx: Ctx): Promise<Entry> =>
  Journal.asItStands(async () => {
    const entry = await ofMine(id, ctx);
    if (entry.answers === 0)
      throw new Refused("conflict", "feedback.nobody-answered", "Nobody has answered this entry yet.");
    const marked = (await toMark(entry, helped)).filter((reply) => !reply.helped);
    const at = ctx.now.toISOString();
    const changed = { text, at, toldAt: toldAt(entry.changed, ctx.now) };
    const { author, audience, cohort, circle } = entry;
    await commit([Journal.sayChanged(entry, changed), ...marked.map((reply) => helpedWrite(reply, true))], {
      now: ctx.now,
      news: [LoopClosed({ entry: id, author: author.id, toldAt: changed.toldAt, audience, cohort, circle })],
    });
    return { ...entry, changed };
  });

/** Who answered an entry, and which of their replies helped: for the system, which tells them what came of it. */
export async function giversTo(entry: Entry): Promise<{ person: PersonId; helped: readonly ReplyId[] }[]> {
  const givers = new Map<PersonId, ReplyId[]>();
  for (let after: string | undefined = "REPLY#"; after?.startsWith("REPLY#"); ) {
    const { rows, end } = await laterRows(entry.id, after);
    for (const { id, author, helped } of repliesIn(rows))
      if (author.id !== entry.author.id)
        givers.set(author.id, [...(givers.get(author.id) ?? []), ...(helped ? [id] : [])]);
    after = end;
  }
  return [...givers].map(([person, helped]) => ({ person, helped }));
}
