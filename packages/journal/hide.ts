import { type News, Refused, type Write, write } from "#platform";
import { MEANWHILE } from "./as-it-stands.ts";
import { EntryRow, type Stored, standing } from "./entry-row.ts";
import { Changed } from "./events.ts";
import type { Hidden } from "./hidden.ts";

interface Step {
  readonly write: Write;
  readonly news: News[];
}

/**
 * Hide an entry in the transaction of whoever decided it: from this moment it is in no list but its author's journal, and
 * read by nobody but them and those who look after its place. Refused when it is hidden; fails with `MEANWHILE` when it
 * changed since it was read.
 */
export function hideEntry(entry: Stored, hidden: Hidden): Step {
  if (entry.hidden) throw new Refused("conflict", "journal.hidden-already", "This is hidden already.");
  return stepped(entry, { ...entry, hidden });
}

/** Put a hidden entry back where its author shared it, at its old moment. Refused when it is not hidden; fails as `hideEntry`. */
export function restoreEntry(entry: Stored): Step {
  if (!entry.hidden) throw new Refused("conflict", "journal.not-hidden", "This is not hidden.");
  return stepped(entry, { ...entry, hidden: undefined });
}

/** A revision of its own: whoever writes from what they read before finds that it moved on, and reads it again. */
function stepped(was: Stored, entry: Stored): Step {
  const { id, hidden, author, cohort, circle, audience, round, mentions } = entry;
  const row = EntryRow.patch({ id })
    .set({ revision: was.revision + 1, ...standing(entry), ...(hidden && { hidden }) })
    .remove(hidden ? [] : ["hidden"])
    .where((row, { eq }) => `${eq(row.revision, was.revision)} AND ${eq(row.answers, was.answers)}`);
  const news = Changed({ id, author: author.id, cohort, circle, audience, round, was: audience, mentions });
  return { write: write(row, MEANWHILE), news: audience === "self" ? [] : [news] };
}
