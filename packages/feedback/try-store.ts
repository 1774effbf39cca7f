import type { EntryId } from "#journal/model";
import type { PersonId } from "#people/model";
import { book, Entity, partition, type Refused, type Row, rowsAt, slice, type Write, write } from "#platform";
import { TRY_STATES, Try } from "./try.ts";

const text = { type: "string", required: true } as const;

/**
 * What somebody tries, in their own partition but outside what every request reads. While it waits to be asked about it
 * stands in the `due` index; whoever was asked is there no more, so that what is due is whatever the index begins with.
 */
const TryRow = new Entity(
  {
    model: { service: "outloud", entity: "try", version: "1" },
    attributes: {
      person: text,
      entry: text,
      cohort: { type: "string" },
      since: text,
      asksAt: text,
      state: { type: TRY_STATES, required: true },
      outcome: { type: "string" },
      told: { type: "string" },
      toldAt: { type: "string" },
      /** "TRIES" while it waits, or "" for no place in the index. */
      due: text,
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["entry"], template: "TRY#${entry}", casing: "none" },
      },
      waits: {
        index: "due",
        condition: ({ due }) => due !== "",
        pk: { field: "duePk", composite: ["due"], template: "${due}", casing: "none" },
        sk: {
          field: "dueSk",
          composite: ["asksAt", "person", "entry"],
          template: "${asksAt}#${person}#${entry}",
          casing: "none",
        },
      },
    },
  },
  book,
);

export type Trying = Omit<Try, "origin"> & { readonly person: PersonId };

const fromRow = (row: Row): Trying => ({ ...Try.parse(row), person: row.person as PersonId });

/** What somebody tries as it is now, whatever it was. */
export const tryWrite = (trying: Trying): Write =>
  write(TryRow.put({ ...trying, due: trying.state === "trying" ? "TRIES" : "" }));

/** The same, in place of how it was read: refused when it became something else in the meantime, and once it was told. */
export const turnWrite = (was: Trying, now: Trying, refusal: Refused): Write =>
  write(
    TryRow.put({ ...now, due: now.state === "trying" ? "TRIES" : "" }).where(
      (row, { eq, ne }) =>
        `${eq(row.state, was.state)} AND ${eq(row.asksAt, was.asksAt)} AND ${ne(row.state, "told")}`,
    ),
    refusal,
  );

const keyOf = (person: PersonId, entry: EntryId) => ({ pk: `PERSON#${person}`, sk: `TRY#${entry}` });

/** These tries of somebody, as they are now. */
export async function triesAmong(person: PersonId, entries: readonly EntryId[]): Promise<Trying[]> {
  return (await rowsAt(entries.map((entry) => keyOf(person, entry)))).map(fromRow);
}

/** Everything somebody tries or has tried. */
export async function triesOf(person: PersonId): Promise<Trying[]> {
  const rows = await partition(`PERSON#${person}`, { begins: "TRY#", consistent: true });
  return rows.map(fromRow);
}

/** The first of those that are to be asked about by now, and whether there may be more. */
export async function dueBy(now: Date, after: string | undefined, limit: number) {
  const before = new Date(now.getTime() + 1).toISOString();
  const { rows, end } = await slice({ index: "due", pk: "TRIES", after: after ?? "0", before, limit });
  return { due: rows.map(fromRow), end };
}
