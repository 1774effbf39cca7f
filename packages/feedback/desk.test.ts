import { beforeAll, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as People from "#people";
import { circled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const ASK = { question: "Does it make sense?", help: "view" as const };

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;
beforeAll(async () => {
  [ana, ben, kim] = (await Promise.all(["Ana", "Ben", "Kim"].map((name) => someone({ name }, NOW)))) as [
    Someone,
    Someone,
    Someone,
  ];
});
async function freshCohort() {
  ({ cohort } = await aCohort({ host: ana, people: [ben, kim], now: NOW }));
  await circled(cohort, [ben, kim]);
}
const atDesk = async (hours: number, who = ana) =>
  (await Feedback.waitingAtDesk(cohort.id, { limit: 20 }, await who.ctx(later(hours)))).items;
const next = async (hours: number, want: Feedback.WantNext = {}) =>
  (await Feedback.next(cohort.id, want, await kim.ctx(later(hours)))).kept;

test("facilitators see who waits, since when and at which stage; those whose patience ends first are on top", async () => {
  await freshCohort();
  const plain = await written(ben, { in: cohort }, NOW);
  const ask = await written(ben, { in: cohort, ask: ASK }, later(8));
  await written(ben, { in: cohort, audience: "circle" }, NOW);
  const done = await written(ben, { in: cohort }, NOW);
  await answered(done, kim, {}, later(1));
  await written(ana, { in: cohort }, NOW);
  expect(await atDesk(23.5)).toMatchObject([
    { entry: { id: ask.id }, since: later(8).toISOString(), stage: "desk" },
    { entry: { id: plain.id }, since: NOW.toISOString(), stage: "fresh" },
  ]);
});

test("they see why nobody has answered, and never who was sent there", async () => {
  await freshCohort();
  const { id } = await written(ben, { in: cohort }, NOW);
  const reason = async (hours: number) => (await atDesk(hours))[0]?.reason;
  expect(await reason(1)).toEqual({ kind: "not-sent" });
  await next(2);
  expect(await reason(2.1)).toEqual({ kind: "at-it", until: later(2.5).toISOString() });
  expect(await reason(3)).toEqual({ kind: "went-away" });
  await next(4);
  await next(4, { pass: id });
  expect(await reason(4.1)).toEqual({ kind: "passed-on" });
  expect(JSON.stringify(await atDesk(5))).not.toContain(kim.person.id);
});

test("it says nothing of who keeps apart from whom, and is for facilitators alone", async () => {
  await freshCohort();
  await written(ben, { in: cohort }, NOW);
  await People.block(ben.person.id, await kim.ctx());
  expect(await next(1)).toBeNull();
  expect(await atDesk(1)).toMatchObject([{ reason: { kind: "not-sent" } }]);
  await expect(atDesk(1, kim)).rejects.toMatchObject({ code: "cohort.not-facilitator" });
  await People.unblock(ben.person.id, await kim.ctx());
});
