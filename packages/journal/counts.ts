import { type Write, write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import type { Entry, SignalKind } from "./model.ts";
import { EntryRow, standing } from "./store.ts";

/**
 * Count a reply in the transaction that writes it; the first one by another than the author ends the waiting. Fails with
 * `MEANWHILE` when the audience changed since `entry` was read: who answers must still be a reader.
 */
export function countReply(entry: Entry, reply: { author: { id: string } }, now: Date): Write {
  const answer = reply.author.id === entry.author.id ? 0 : 1;
  const counted = standing({ ...entry, answers: entry.answers + answer });
  return write(
    EntryRow.patch({ id: entry.id })
      // Only an answer touches the index of what waits: the author's own word must not bring an entry back into it.
      .set({ repliedAt: now.toISOString(), ...(answer > 0 && counted) })
      .add({ replies: 1, answers: answer })
      .where(({ audience, sharedAt }, { eq }) =>
        [eq(audience, entry.audience), eq(sharedAt, entry.sharedAt ?? "")].join(" AND "),
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
