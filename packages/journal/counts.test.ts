import { expect, test } from "vitest";
import * as Journal from "#journal";
import * as People from "#people";
import type { Ctx } from "#people/model";
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
  const who = { session: "ses_1", now: LATER, blockedBy: [] };
  const reply = { author: { id: "per_00000000000000000000000000" } };
  for (const write of [Journal.countReply(entry, reply, who), Journal.countSignal(entry, "same-here", 1)])
    await expect(commit([write], { now: LATER })).rejects.toBe(Journal.MEANWHILE);
  expect(await Journal.entry(entry.id)).toEqual(moved);
});

test("what the house says for somebody who is not there is no answer: the entry goes on waiting", async () => {
  const [ben, kim] = [await someone({ name: "Ben" }, NOW), await someone({ name: "Kim" }, NOW)];
  const { cohort } = await aCohort({ people: [ben, kim], now: NOW });
  const { id } = await written(ben, { in: cohort }, NOW);
  const say = async (ctx: Ctx | undefined) => {
    const entry = await Journal.entry(id);
    if (!entry || !ctx) throw new Error("Both are there.");
    await commit([Journal.countReply(entry, { author: ctx.person }, ctx)], { now: LATER });
    const { entries } = await Journal.waitingIn(cohort.id, { limit: 10 });
    return [await Journal.entry(id), entries.length];
  };
  expect(await say(await People.standIn(kim.person.id, LATER))).toMatchObject([
    { answers: 0, replies: 1 },
    1,
  ]);
  expect(await say(await kim.ctx(LATER))).toMatchObject([{ answers: 1, replies: 2 }, 0]);
});
