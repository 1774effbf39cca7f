import * as Cadence from "#cadence";
import type { Ctx } from "#people/model";
import { commit, write as put, Refused } from "#platform";
import { asItStands, MEANWHILE } from "./as-it-stands.ts";
import { moved } from "./asking.ts";
import { EntryRow, type Stored } from "./entry-row.ts";
import { inRound } from "./from-beat.ts";
import type { EnterRound, Entry, EntryId } from "./model.ts";
import { news, own } from "./revise.ts";

const noSuchRound = () =>
  new Refused("missing", "journal.no-such-round", "There is no such round in this cohort.");

/**
 * Bring an entry of one’s own into a round of its cohort, also late: it is promised as many answers as all others there.
 * Bringing it twice is bringing it once. Refused for others, when it is in another round, when the round hides names and
 * this one has been read already, and like an edit.
 */
export const enterRound = (id: EntryId, { round }: EnterRound, ctx: Ctx): Promise<Entry> =>
  asItStands(async () => {
    const entry = await own(id, undefined, ctx, { writing: () => true });
    if (entry.round === round) return entry;
    if (entry.round)
      throw new Refused("conflict", "journal.in-a-round", "This entry is in another round already.");
    const beats = entry.cohort ? await Cadence.monthOf(entry.cohort) : [];
    const opening = beats.find((beat) => beat.id === round);
    if (opening?.kind !== "round-opens" || opening.state === "cancelled") throw noSuchRound();
    const taken = inRound(opening, beats);
    if (taken.blind && entry.sharedAt)
      throw new Refused(
        "conflict",
        "journal.read-by-name",
        "This round hides who writes, and this entry has been read under your name. Write it anew for the round.",
      );
    const brought: Stored = { ...entry, ...taken, revision: entry.revision + 1 };
    const row = EntryRow.patch({ id })
      .set({ ...taken, revision: brought.revision, ...moved(entry, brought) })
      // An answer that comes at this moment would be forgotten in what it still waits for.
      .where((was, { eq }) => `${eq(was.revision, entry.revision)} AND ${eq(was.answers, entry.answers)}`);
    await commit([put(row, MEANWHILE)], { now: ctx.now, news: news(brought, entry.audience, []) });
    return brought;
  });

const named = new Refused("conflict", "journal.named", "It is by somebody known already.");

/** Say again who an entry is by, and who answered it: for the system, when its round is over. Doing it again does nothing. */
export async function unveil(id: EntryId, now: Date): Promise<void> {
  const row = EntryRow.patch({ id })
    .remove(["blind"])
    .where(({ blind }, { exists }) => exists(blind));
  try {
    await commit([put(row, named)], { now });
  } catch (error) {
    if (error !== named) throw error;
  }
}
