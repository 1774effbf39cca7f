import * as Cadence from "#cadence";
import * as People from "#people";
import type { Profile } from "#people/model";
import { book, kindOf, type Row, room, rowsAt, store } from "#platform";
import { rowIn } from "./line.ts";
import { Line } from "./model.ts";

const TABLES = { Book: book, Room: room };
/** As many rows as one call writes, and as many calls at once. */
const A_PART = 25;
const AT_ONCE = 4;

interface Brought {
  readonly written: number;
  /** What was there already stays as it is there. */
  readonly known: number;
}

/**
 * Write what an export has into this deployment, and set its clock, so that the next sweep makes the schedules that are still to
 * come. Nothing that is there is changed: done twice, it is done once. Refused for a line that is none.
 */
export async function bring(lines: Iterable<unknown>, now: Date): Promise<Brought> {
  const rows = [...lines].map((line) => Line.parse(line));
  const parts = chunks(rows).values();
  let written = 0;
  const worker = async () => {
    for (const part of parts) written += await bringPart(part);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const first = rows.flatMap(planned).toSorted()[0];
  if (first !== undefined) await Cadence.keepMark(new Date(Math.min(Date.parse(first), now.getTime())));
  return { written, known: rows.length - written };
}

const chunks = (lines: readonly Line[]) =>
  (["Book", "Room"] as const).flatMap((table) => {
    const mine = lines.filter((line) => line.table === table);
    return Array.from({ length: Math.ceil(mine.length / A_PART) }, (_, at) =>
      mine.slice(at * A_PART, (at + 1) * A_PART),
    );
  });

/** Write those of some rows of one table that are not there; answers how many they were. */
async function bringPart(lines: readonly Line[]): Promise<number> {
  const [{ table } = { table: "Book" as const }] = lines;
  const rows = lines.map(rowIn);
  const there = new Set((await rowsAt(rows.map(keyOf), TABLES[table])).map(placeOf));
  const missing = rows.filter((row) => !there.has(placeOf(row)));
  // A room that was brought in was told elsewhere: its log is complete, and the pump has nothing to add.
  const items = table === "Room" ? missing.map((row) => ({ ...row, broughtIn: true })) : missing;
  let left = items.map((Item) => ({ PutRequest: { Item } }));
  while (left.length > 0) {
    const name = TABLES[table].table;
    const { UnprocessedItems = {} } = await store.batchWrite({ RequestItems: { [name]: left } });
    left = (UnprocessedItems[name] ?? []) as typeof left;
  }
  for (const row of missing) await follow(row);
  return missing.length;
}

const keyOf = ({ pk, sk }: Row) => ({ pk: String(pk), sk: String(sk) });
const placeOf = (row: Row) => Object.values(keyOf(row)).join("\n");

/** The moment of a beat that is still to be reached. */
function planned(line: Line): string[] {
  const row = rowIn(line);
  return kindOf(row) === "beat" && row.due !== "" ? [String(row.at)] : [];
}

/** Whoever wants a mail at some hour is asked for at that hour here too. */
async function follow(row: Row) {
  if (kindOf(row) === "person")
    await People.keepDigestHour(row as unknown as Pick<Profile, "zone" | "digestHour">);
}
