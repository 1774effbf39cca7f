import { expect, test } from "vitest";
import { commit } from "#platform";
import { aCohort } from "../../tests/world/cohort.ts";
import * as Cohort from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const attempts = async (writes: Parameters<typeof commit>[0][number][]) =>
  (await Promise.allSettled(writes.map((write) => commit([write], { now }))))
    .map(({ status }) => status)
    .toSorted();

test("of two moves of the same plan at once, one is made and counted", async () => {
  const { cohort } = await aCohort();
  const move = (startsOn: string) => Cohort.reviseWrite(cohort, { startsOn });
  expect(await attempts([move("2026-03-09"), move("2026-03-16")])).toEqual(["fulfilled", "rejected"]);
  expect((await Cohort.get(cohort.id)).revision).toBe(cohort.revision + 1);
});

test("people who come and go do not make a plan stale", async () => {
  const { cohort, host } = await aCohort({ state: "lobby" });
  await Cohort.invite(
    cohort.id,
    { text: "kenji@example.org", zone: "Asia/Tokyo", language: "en" },
    await host.ctx(),
  );
  await Cohort.admit(cohort.id, now);
  await commit([Cohort.reviseWrite(cohort)], { now });
  expect(await Cohort.get(cohort.id)).toMatchObject({ people: 2, revision: 1, startsOn: "2026-03-02" });
});

test("a state is left once", async () => {
  const { cohort } = await aCohort({ state: "lobby" });
  const open = () => Cohort.stateWrite(cohort, "lobby", "running");
  expect(await attempts([open(), open()])).toEqual(["fulfilled", "rejected"]);
  expect((await Cohort.get(cohort.id)).state).toBe("running");
});
