import { type Write, write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import { EntryRow, offering, standing } from "./entry-row.ts";
import { type Entry, isWanting, type SignalKind } from "./model.ts";

/**
 * Count a reply in the transaction that writes it; the first one by another than the author ends the waiting. Fails with
 * `MEANWHILE` when the audience changed since `entry` was read (who answers must still be a reader), or when somebody else
 * answered while it was still offered: it is offered for so many answers and no more.
 */
export function countReply(entry: Entry, reply: { author: { id: string } }, now: Date): Write {
  const at = now.toISOString();
  const own = reply.author.id === entry.author.id;
  const { ask, answers } = entry;
  const counted: Entry = { ...entry, answers: answers + 1, ask: ask && { ...ask, answers: ask.answers + 1 } };
  // Only an answer touches the indexes of what waits: the author's own word must not bring an entry back into them.
  const moved = !own && isWanting(entry) && { ...standing(counted), ...offering(counted, at) };
  return write(
    EntryRow.patch({ id: entry.id })
      .data((row, { set, add }) => {
        set(row.repliedAt, at);
        add(row.replies, 1);
        if (own) return;
        add(row.answers, 1);
        if (ask) add(row.ask.answers, 1);
      })
      .set(moved || {})
      .add(moved ? { answerers: [reply.author.id] } : {})
      .where(({ audience, sharedAt, answers: counting }, { eq }) =>
        [
          eq(audience, entry.audience),
          eq(sharedAt, entry.sharedAt ?? ""),
          ...(moved ? [eq(counting, answers)] : []),
        ].join(" AND "),
      ),
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
