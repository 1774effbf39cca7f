import { type Ctx, isThere } from "#people/model";
import { type Write, write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import { EntryRow, type Stored, standing } from "./entry-row.ts";
import { BESIDES, type Entry, isWanting, offering, type SignalKind, unclaimed } from "./model.ts";

/**
 * Count a reply in the transaction that writes it; the first one by another than the author ends the waiting, unless the
 * author blocked whoever it is by: then it counts as any other would, and the entry goes on waiting, and being offered, for
 * somebody they hear. A second answer of one person (`again`) brings it no further either. Only what people say themselves is
 * an answer: words that the house says for somebody who is not there end no waiting. Fails with `MEANWHILE` when the audience or the ask changed since `entry` was read (who answers must
 * still be a reader, and answers what they were asked), or when somebody else answered while it was still offered: it is
 * offered for so many answers and no more.
 */
export function countReply(
  entry: Stored,
  reply: { author: { id: string } },
  ctx: Pick<Ctx, "session" | "now" | "blockedBy">,
  again = false,
): Write {
  const { now, blockedBy } = ctx;
  const at = now.toISOString();
  const own = reply.author.id === entry.author.id || !isThere(ctx);
  const furthers = !own && !again && !blockedBy.includes(entry.author.id);
  const wanted = furthers && isWanting(entry);
  const { ask, answers, revision } = entry;
  const counted: Stored = {
    ...entry,
    answers: answers + 1,
    ask: ask && { ...ask, answers: ask.answers + 1 },
  };
  return write(
    EntryRow.patch({ id: entry.id })
      .data((row, { set, add }) => {
        set(row.repliedAt, at);
        add(row.replies, 1);
        if (own) return;
        add(row.answers, 1);
        if (ask) add(row.ask.answers, 1);
        if (!furthers) add(row.besides, 1);
      })
      // Only an answer that brings it further touches the indexes of what waits: the author's own word must not bring an entry back.
      .set(furthers ? { ...standing(counted), ...unclaimed(offering(counted, at)) } : {})
      .add(wanted ? { answerers: [reply.author.id] } : {})
      .where((row, { eq, notExists }) =>
        [
          eq(row.audience, entry.audience),
          eq(row.sharedAt, entry.sharedAt ?? ""),
          notExists(row.hidden),
          ...(wanted ? [eq(row.answers, answers)] : []),
          // An answer counts for the question it was given to, and is none when there was no question.
          ...(own ? [] : [ask ? eq(row.ask.askedAt, ask.askedAt) : notExists(row.ask)]),
          // What nobody needs to answer any more stays so, unless its author has just asked something.
          ...(furthers && !wanted ? [eq(row.revision, revision)] : []),
        ].join(" AND "),
      ),
    MEANWHILE,
  );
}

/**
 * Take a reply out of what is counted, in the transaction that hides it, or count it again: what only it answered waits
 * meanwhile, and one that brought it no further (`furthers`) takes nothing away. Fails with `MEANWHILE` when the entry changed or was
 * answered since it was read.
 */
export function recountReply(
  entry: Stored,
  reply: { author: { id: string }; writtenAt: string },
  { by, furthers }: { by: 1 | -1; furthers: boolean },
): Write {
  const { ask, answers, revision } = entry;
  const answer = reply.author.id === entry.author.id ? 0 : by;
  const toAsk = ask && reply.writtenAt >= ask.askedAt ? answer : 0;
  const besides = Math.max(0, (entry[BESIDES] ?? 0) + (furthers ? 0 : ask ? toAsk : answer));
  const counted: Stored = {
    ...entry,
    answers: answers + answer,
    ask: ask && { ...ask, answers: ask.answers + toAsk },
    [BESIDES]: besides,
  };
  return write(
    EntryRow.patch({ id: entry.id })
      .data((row, { add }) => {
        add(row.replies, by);
        add(row.answers, answer);
        if (toAsk) add(row.ask.answers, toAsk);
      })
      .set(answer ? { ...standing(counted), besides } : {})
      .where((row, { eq }) => `${eq(row.revision, revision)} AND ${eq(row.answers, answers)}`),
    MEANWHILE,
  );
}

/** Count a signal given (1) or taken back (-1) in the transaction that does it; fails like `countReply`. */
export const countSignal = (entry: Entry, kind: SignalKind, by: 1 | -1): Write =>
  write(
    EntryRow.patch({ id: entry.id })
      .data(({ signals }, { add }) => add(signals[kind], by))
      .where(({ audience, sharedAt }, { eq }) =>
        [eq(audience, entry.audience), eq(sharedAt, entry.sharedAt ?? "")].join(" AND "),
      ),
    MEANWHILE,
  );
