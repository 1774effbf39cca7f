import type { PersonId } from "#people/model";
import { Refused, type Row, rowsAt, type Write, write } from "#platform";
import { EntryRow, entryKey, offerOf, unclaimed } from "./entry-row.ts";
import { type EntryId, type Offer, unoffered } from "./model.ts";

/** Somebody else was faster, or it changed since it was read. */
export const TAKEN = new Refused(
  "conflict",
  "journal.taken",
  "Somebody else is answering this one now. There is another for you.",
);

/** What is offered, by id, as it stands now: for doors that ask who may read it. Undefined when there is no such entry. */
export async function offer(id: EntryId): Promise<Offer | undefined> {
  const [row] = await rowsAt([entryKey(id)]);
  return row && offerOf(row as Row);
}

/**
 * Keep an entry for somebody until then, in a transaction of who sends them there: meanwhile it stands behind everything
 * that nobody is at. Refused as `TAKEN` unless it is as it was read.
 */
export const claimWrite = (offer: Offer, by: PersonId, until: Date): Write =>
  asRead(offer, {
    offerFrom: until.toISOString(),
    claimedBy: by,
    claimedUntil: until.toISOString(),
    offered: 1,
  });

/** Pass an entry on: it comes again when everything else was offered to somebody. Refused as `claimWrite`. */
export const passWrite = (offer: Offer, now: Date): Write =>
  asRead(offer, { ...unclaimed({ offerFrom: now.toISOString() }), passed: 1 });

/** Give an entry back unanswered, to where it stood. Refused as `claimWrite`. */
export const giveBackWrite = (offer: Offer): Write =>
  asRead(offer, unclaimed({ offerFrom: unoffered(offer.entry) }));

interface Change {
  readonly offerFrom: string;
  readonly claimedBy: string;
  readonly claimedUntil: string;
  readonly offered?: 1;
  readonly passed?: 1;
}

function asRead({ entry, ...was }: Offer, change: Change): Write {
  const { near, far, tier } = was;
  const { offered = 0, passed = 0, ...claim } = change;
  return write(
    EntryRow.patch({ id: entry.id })
      .set({ near, far, tier, ...claim })
      .add({ ...(offered && { offered }), ...(passed && { passed }) })
      .where((row, { eq }) =>
        [
          eq(row.near, near as string),
          eq(row.far, far as string),
          eq(row.tier, tier),
          eq(row.offerFrom, was.offerFrom),
          eq(row.claimedUntil, was.claimedUntil),
          eq(row.audience, entry.audience),
          eq(row.sharedAt, entry.sharedAt ?? ""),
        ].join(" AND "),
      ),
    TAKEN,
  );
}
