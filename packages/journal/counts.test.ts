import { expect, test } from "vitest";
import * as Journal from "#journal";
import { commit } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const LATER = new Date("2026-03-02T09:05:00.000Z");

test.each([
  ["down, so that fewer may read it", "cohort", "circle"],
  ["down to oneself", "cohort", "self"],
  ["up, and stands elsewhere", "circle", "cohort"],
] as const)("nothing is counted on an entry that stepped %s since it was read", async (_, from, to) => {
  const ben = await someone({ name: "Ben" }, NOW);
  const { cohort } = await aCohort({ people: [ben], now: NOW });
  await circled(cohort, [ben]);
  const entry = await written(ben, { in: cohort, audience: from }, NOW);
  const moved = await Journal.move(entry.id, { revision: 1, audience: to }, await ben.ctx(LATER));
  const who = { now: LATER, blockedBy: [] };
  const reply = { author: { id: "per_00000000000000000000000000" } };
  for (const write of [Journal.countReply(entry, reply, who), Journal.countSignal(entry, "same-here", 1)])
    await expect(commit([write], { now: LATER })).rejects.toBe(Journal.MEANWHILE);
  expect(await Journal.entry(entry.id)).toEqual(moved);
});
