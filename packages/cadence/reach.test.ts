import { expect, test } from "vitest";
import * as Cohort from "#cohort";
import type { CohortId } from "#people/model";
import { aLaunched, newsOf } from "../../tests/world/two-weeks.ts";
import * as Cadence from "./index.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");
const MONTH = { startsOn: "2026-03-23" };
const at = (iso: string) => new Date(iso);

const slugs = (beats: readonly Cadence.Beat[]) => beats.map(({ slug }) => slug);
const reachedIn = async (id: CohortId) =>
  slugs((await Cadence.ofCohort(id)).beats.filter(({ state }) => state === "reached"));
const told = async (id: CohortId) =>
  (await newsOf(id, "cadence.beat-reached")).map(({ kind }) => kind).toSorted();

test("a beat is reached once, however often and late it is called, and told once", async () => {
  const { id, host } = await aLaunched(MONTH, LAUNCHED);
  const late = at("2026-03-16T09:20:00.000Z");
  expect(slugs(await Cadence.reach(id, "lobby", late))).toEqual(["lobby"]);
  expect(await Cadence.reach(id, "lobby", late)).toEqual([]);
  expect(await told(id)).toEqual(["lobby"]);
  const { items } = await Cadence.log(id, { limit: 1 }, await host.ctx());
  expect(items[0]?.entry).toEqual({
    what: "reached",
    beat: { slug: "lobby", kind: "lobby", title: "The lobby opens", at: "2026-03-16T09:00:00.000Z" },
    lateMinutes: 20,
  });
});

test("of many calls at the same moment exactly one reaches it", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  const now = at("2026-03-16T09:00:01.000Z");
  const all = await Promise.all(Array.from({ length: 8 }, () => Cadence.reach(id, "lobby", now)));
  expect(slugs(all.flat())).toEqual(["lobby"]);
  expect(await told(id)).toEqual(["lobby"]);
});

test("beats of one moment that are called together are each reached once, the week before what happens in it", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  await Cadence.reach(id, "lobby", at("2026-03-16T09:00:00.000Z"));
  const now = at("2026-03-23T09:00:00.000Z");
  const all = await Promise.all(
    ["w1-begin", "week-1", "w1-begin"].map((slug) => Cadence.reach(id, slug, now)),
  );
  expect(slugs(all.flat()).toSorted()).toEqual(["w1-begin", "week-1"]);
  const { beats } = await Cadence.ofCohort(id);
  expect(beats.filter(({ state }) => state === "reached").length).toBe(3);
  expect(await told(id)).toEqual(["lobby", "prompt", "week"]);
});

test("a call too early does nothing; half a minute is what clocks may differ", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  expect(await Cadence.reach(id, "lobby", at("2026-03-16T08:59:00.000Z"))).toEqual([]);
  expect(slugs(await Cadence.reach(id, "lobby", at("2026-03-16T08:59:50.000Z")))).toEqual(["lobby"]);
});

test("what should have come before is reached first", async () => {
  const { id, host } = await aLaunched(MONTH, LAUNCHED);
  const reached = await Cadence.reach(id, "w1-session-opens", at("2026-03-26T17:00:00.000Z"));
  expect(slugs(reached)).toEqual(["lobby", "week-1", "w1-begin", "w1-session-opens"]);
  const { items } = await Cadence.log(id, { limit: 10 }, await host.ctx());
  expect(items.flatMap(({ entry }) => (entry.what === "reached" ? [entry.beat.slug] : []))).toEqual([
    "w1-session-opens",
    "w1-begin",
    "week-1",
    "lobby",
  ]);
});

test("a call that was meant for an earlier moment reaches nothing of what came later", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  const now = at("2026-06-01T00:00:00.000Z");
  expect(slugs(await Cadence.reach(id, "week-1", now, at("2026-03-23T09:00:00.000Z")))).toEqual([
    "lobby",
    "week-1",
  ]);
});

test("the month carries the cohort from lobby to running, tail and closed", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  const states: string[] = [];
  for (const { slug, at: moment } of (await Cadence.ofCohort(id)).beats) {
    await Cadence.reach(id, slug, at(moment));
    const { state } = await Cohort.get(id);
    if (states.at(-1) !== state) states.push(state);
  }
  expect(states).toEqual(["lobby", "running", "tail", "closed"]);
  expect((await reachedIn(id)).length).toBe(20);
});

test("a cohort that is not there, and a beat that is not there, are left alone", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  const now = at("2026-04-01T00:00:00.000Z");
  expect(await Cadence.reach(id, "w9-nothing", now)).toEqual([]);
  expect(await Cadence.reach("coh_00000000000000000000000000" as CohortId, "lobby", now)).toEqual([]);
});
