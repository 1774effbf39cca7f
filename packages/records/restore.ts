import { isDeepStrictEqual } from "node:util";
import { book, everyRow, kindOf, type Row, room, rowsAt, store } from "#platform";
import { eraseAgain } from "./erase.ts";
import type { Line } from "./model.ts";
import { without } from "./rule.ts";

const TABLES = { Book: book, Room: room };
/** Forgotten within days, or told already: an old one would only confuse. */
const PASSING = new Set([
  "session",
  "count",
  "flow",
  "single-use",
  "receipt",
  "outbox",
  "room-here",
  "room-head",
]);
const A_PART = 25;

interface Restored {
  readonly lost: number;
  readonly changed: number;
  /** How many people had been erased since, and are again. */
  readonly erasedAgain: number;
}

interface Wanted {
  readonly table: Line["table"];
  /** The table that a copy was restored into. */
  readonly from: string;
  /** Leave what is there as it is, however it changed. */
  readonly onlyLost: boolean;
  readonly dryRun: boolean;
}

/**
 * Bring back, out of a restored copy of a table, what was lost since and (unless only that is wanted) what was changed; what is newer
 * than the copy stays. Then whoever was erased since the copy was made is erased again. Done twice, it is done once.
 */
export async function restore({ table, from, onlyLost, dryRun }: Wanted, now: Date): Promise<Restored> {
  const counts = { lost: 0, changed: 0 };
  let part: Row[] = [];
  const flush = async () => {
    const there = new Map((await rowsAt(part.map(keyOf), TABLES[table])).map((row) => [placeOf(row), row]));
    const back = part.filter((row) => {
      const standing = there.get(placeOf(row));
      const isLost = standing === undefined;
      const isChanged = !isLost && !isDeepStrictEqual(without(standing, "broughtIn"), row);
      if (isLost) counts.lost++;
      if (isChanged) counts.changed++;
      return isLost || (isChanged && !onlyLost);
    });
    part = [];
    if (!dryRun) await put(table, back);
  };
  for await (const row of everyRow({ table: from })) {
    if (PASSING.has(String(kindOf(row)))) continue;
    part.push(row);
    if (part.length === A_PART) await flush();
  }
  await flush();
  return { ...counts, erasedAgain: dryRun ? 0 : await eraseAgain(now) };
}

async function put(table: Line["table"], rows: readonly Row[]) {
  const { table: name } = TABLES[table];
  // A room that is brought back was told when it happened.
  let left = rows.map((row) => ({
    PutRequest: { Item: table === "Room" ? { ...row, broughtIn: true } : row },
  }));
  while (left.length > 0) {
    const { UnprocessedItems = {} } = await store.batchWrite({ RequestItems: { [name]: left } });
    left = (UnprocessedItems[name] ?? []) as typeof left;
  }
}

const keyOf = ({ pk, sk }: Row) => ({ pk: String(pk), sk: String(sk) });
const placeOf = (row: Row) => Object.values(keyOf(row)).join("\n");
