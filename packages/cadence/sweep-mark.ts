import { book, Entity, kindOf, type Row } from "#platform";
import { hourOf } from "./store.ts";

/**
 * How far the sweep has come: no beat filed under an earlier hour is left. It stands in the same index as the beats, in
 * the hour it names, so that a sweep finds it in the query it makes anyway.
 */
const MarkRow = new Entity(
  {
    model: { service: "outloud", entity: "sweep-mark", version: "1" },
    attributes: { of: { type: "string", required: true }, hour: { type: "string", required: true } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["of"], template: "SWEEP#${of}", casing: "none" },
        sk: { field: "sk", composite: [], template: "SWEEP", casing: "none" },
      },
      // "0" sorts before every instant.
      byHour: {
        index: "due",
        pk: { field: "duePk", composite: ["hour"], template: "DUE#${hour}", casing: "none" },
        sk: { field: "dueSk", composite: ["of"], template: "0#${of}", casing: "none" },
      },
    },
  },
  book,
);

const BEATS = { of: "beats" };

export const isMark = (row: Row) => kindOf(row) === "sweep-mark";

/** The hour of the mark; undefined when nothing was ever launched here. */
export async function mark(): Promise<string | undefined> {
  const { data } = await MarkRow.get(BEATS).go({ consistent: true });
  return data?.hour;
}

/** The sweep has come to `hour`. When a launch set the mark back in the meantime, it stays back. */
export async function advance(from: string, hour: string) {
  await moveMark(() =>
    MarkRow.put({ ...BEATS, hour })
      .where((row, { eq }) => eq(row.hour, from))
      .go(),
  );
}

/** Beats are about to be filed from this moment on: the mark is set, or set back, so that sweeps come by. */
export async function keepMark(now: Date) {
  const hour = hourOf(now);
  await moveMark(() =>
    MarkRow.put({ ...BEATS, hour })
      .where((row, { gt, notExists }) => `${notExists(row.hour)} OR ${gt(row.hour, hour)}`)
      .go(),
  );
}

/** A condition that does not hold means that the mark stands right already. */
async function moveMark(move: () => Promise<unknown>) {
  await move().catch((error: unknown) => {
    if (!String(error).includes("conditional request failed")) throw error;
  });
}
