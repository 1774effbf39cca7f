import { type Row, readRow, type Written, writeRow } from "#platform";
import type { Line } from "./model.ts";
import type { Taken } from "./take.ts";

/** A row as DynamoDB writes it, with sets and numbers as what they are; in one order, so that the same row is the same line. */
export const toLine = ({ table, row }: Taken): Line => ({
  table,
  Item: inOrder(writeRow(row)) as Line["Item"],
});

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    SETS.has(name) ? one.toSorted() : inOrder(one),
  ]);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** As a set comes from a table, its order means nothing. */
const SETS = new Set(["SS", "NS"]);

export const rowIn = ({ Item }: Line): Row => readRow(Item as Written);
