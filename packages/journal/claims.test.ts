import { expect, test } from "vitest";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { commit, newId, write } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { written } from "../../tests/world/writing.ts";
import { someone } from "../../tests/world.ts";
import { EntryRow, toRow } from "./entry-row.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const LATER = new Date("2026-03-02T11:00:00.000Z");

/** Somebody who is ready to answer, where so many others wait: a tenth of them in their circle. */
async function whereMany(waiting: number) {
  const [ben, kim] = [await someone({ name: "Ben" }, NOW), await someone({ name: "Kim" }, NOW)];
  const { cohort } = await aCohort({ people: [ben, kim], now: NOW });
  const circle = await circled(cohort, [ben, kim]);
  const first = await written(ben, { in: cohort }, NOW);
  const rows = Array.from({ length: waiting - 1 }, (_, number) => {
    const { circle: _near, ...entry } = first;
    const id = Journal.EntryId.parse(newId("ent", new Date(NOW.getTime() + number)));
    return write(EntryRow.create(toRow({ ...entry, id, ...(number % 10 === 0 && { circle }) })));
  });
  for (let from = 0; from < rows.length; from += 100)
    await commit(rows.slice(from, from + 100), { now: NOW });
  return { cohort, ctx: await kim.ctx(LATER) };
}

test("choosing is two calls and keeping is one, with twenty who wait or with two thousand", async () => {
  const cost = async (waiting: number) => {
    const { cohort, ctx } = await whereMany(waiting);
    return await tableCalls(() => Feedback.next(cohort.id, {}, ctx));
  };
  const [few, many] = [await cost(20), await cost(2_000)];
  for (const { calls, result } of [few, many]) {
    expect(calls).toEqual(["Query", "Query", "TransactWriteItems"]);
    expect(result.kept).not.toBeNull();
  }
  // A page is full at 25: no cohort costs more than that.
  expect(many.units).toBeLessThanOrEqual(few.units + 5);
});
