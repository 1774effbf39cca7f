import * as Cohort from "#cohort";
import type { CohortId, Ctx } from "#people/model";
import { book, Entity, fromCursor, newId, slice, toCursor, type Write, write } from "#platform";
import type { Page, Paging } from "#platform/model";
import { type LogEntry, LogLine } from "./log-line.ts";

const LogRow = new Entity(
  {
    model: { service: "outloud", entity: "cadence-log", version: "1" },
    attributes: {
      cohort: { type: "string", required: true },
      id: { type: "string", required: true },
      at: { type: "string", required: true },
      /** Which tick of the clock it was: what happens in one instant stays in order. */
      tick: { type: "number", required: true, padding: { length: 6, char: "0" } },
      by: { type: "any" },
      entry: { type: "any", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["cohort"], template: "COHORT#${cohort}", casing: "none" },
        sk: {
          field: "sk",
          composite: ["at", "tick", "id"],
          template: "LOG#${at}#${tick}#${id}",
          casing: "none",
        },
      },
    },
  },
  book,
);

interface Circumstances {
  readonly now: Date;
  readonly tick: number;
  /** Absent for the clock's own doing. */
  readonly by?: Ctx["person"];
}

/** A line of a cohort's log, for the transaction of what it tells. */
export const logWrite = (cohort: CohortId, entry: LogEntry, { now, tick, by }: Circumstances): Write =>
  write(
    LogRow.create({
      cohort,
      id: newId("log", now),
      at: now.toISOString(),
      tick,
      entry,
      ...(by && { by: { id: by.id, name: by.name } }),
    }),
  );

const BEGIN = "LOG#";
const END = "LOG$";

/** What the clock of a cohort did and what was done to it, the newest first, for its facilitators. */
export async function log(id: CohortId, { cursor, limit }: Paging, ctx: Ctx): Promise<Page<LogLine>> {
  await Cohort.hosted(id, ctx);
  const before = fromCursor(cursor, /^LOG#[\w:.#-]+$/) ?? END;
  const { rows } = await slice({
    pk: `COHORT#${id}`,
    after: BEGIN,
    before,
    newestFirst: true,
    // One to know whether there are more, and one for the line where the last page ended.
    limit: limit + 2,
    consistent: true,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => LogLine.parse(row)),
    ...(rows.length > limit && last && { next: toCursor(String(last.sk)) }),
  };
}
