import { type Write, write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import { EntryRow } from "./entry-row.ts";
import type { Entry } from "./model.ts";

/**
 * Write what its author changed after the answers, in the transaction that tells it. Fails with `MEANWHILE` when the
 * audience or that word of theirs changed since `entry` was read.
 */
export const sayChanged = (entry: Entry, changed: NonNullable<Entry["changed"]>): Write =>
  write(
    EntryRow.patch({ id: entry.id })
      .set({ changed })
      .where((row, { eq, notExists }) =>
        [
          eq(row.audience, entry.audience),
          eq(row.sharedAt, entry.sharedAt ?? ""),
          entry.changed ? eq(row.changed.at, entry.changed.at) : notExists(row.changed),
        ].join(" AND "),
      ),
    MEANWHILE,
  );
