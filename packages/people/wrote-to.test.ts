import { expect, test } from "vitest";
import { commit } from "#platform";
import { aCohort } from "../../tests/world/cohort.ts";
import { someone } from "../../tests/world.ts";
import { wroteToWrite } from "./wrote-to.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");

test("what somebody wrote to is known with who they are, each prompt once, over all their cohorts", async () => {
  const ben = await someone({ name: "Ben" }, NOW);
  const [{ cohort: one }, { cohort: other }] = [
    await aCohort({ people: [ben], now: NOW }),
    await aCohort({ people: [ben], now: NOW }),
  ];
  expect((await ben.ctx()).wroteTo).toEqual([]);
  const note = (cohort: typeof one.id, beat: string) =>
    commit([wroteToWrite(ben.person.id, cohort, beat)], { now: NOW });
  await note(one.id, "bea_first");
  await note(one.id, "bea_first");
  await note(one.id, "bea_second");
  await note(other.id, "bea_third");
  expect((await ben.ctx()).wroteTo.toSorted()).toEqual(["bea_first", "bea_second", "bea_third"]);
});
