import type { PersonId } from "#people/model";
import { Refused, type Row, rowsAt, type Write, write } from "#platform";
import { EntryRow, entryKey, offerOf } from "./entry-row.ts";
import { type Claim, claimed, type EntryId, givenBack, type Offer, passedOn } from "./model.ts";

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
  asRead(offer, claimed(by, until), { offered: 1 });

/** Pass an entry on, in somebody's hands as it is. Refused as `claimWrite`. */
export const passWrite = (offer: Offer, now: Date): Write => asRead(offer, passedOn(now), { passed: 1 });

/** Give an entry back, to where it stood. Refused as `claimWrite`. */
export const giveBackWrite = (offer: Offer): Write => asRead(offer, givenBack(offer.entry), {});

function asRead({ entry, ...was }: Offer, claim: Claim, counted: { offered?: 1; passed?: 1 }): Write {
  const { near, far, tier } = was;
  return write(
    EntryRow.patch({ id: entry.id })
      .set({ near, far, tier, ...claim })
      .add(counted)
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
