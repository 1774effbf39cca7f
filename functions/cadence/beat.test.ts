import { expect, test } from "vitest";
import * as Cadence from "#cadence";
import { aLaunched } from "../../tests/world/two-weeks.ts";
import { handler } from "./beat.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");

test("what Scheduler calls reaches the beat of that moment, and nothing that came after it", async () => {
  const { id } = await aLaunched({ startsOn: "2026-03-23" }, LAUNCHED);
  const call = { cohort: id, slug: "lobby", at: "2026-03-16T09:00:00.000Z" };
  await handler(call);
  await handler(call);
  const { beats } = await Cadence.ofCohort(id);
  expect(beats.filter(({ state }) => state === "reached").map(({ slug }) => slug)).toEqual(["lobby"]);
});

test("a schedule of a moment from which its beat was moved away does nothing", async () => {
  const { id } = await aLaunched({ startsOn: "2026-03-23" }, LAUNCHED);
  await handler({ cohort: id, slug: "lobby", at: "2026-03-15T09:00:00.000Z" });
  const { beats } = await Cadence.ofCohort(id);
  expect(beats.every(({ state }) => state === "planned")).toBe(true);
});

test.each([
  undefined,
  {},
  { cohort: "x", slug: "lobby", at: "2026-03-16T09:00:00.000Z" },
  { cohort: "coh_01K00000000000000000000000", slug: "lobby", at: "soon" },
])("a call that nobody of ours would make is not taken: %j", async (call) => {
  await expect(handler(call)).rejects.toThrow();
});
