import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CohortId } from "#people/model";
import { aScheduler } from "../../tests/scheduler.ts";
import { aLaunched, newsOf } from "../../tests/world/two-weeks.ts";
import * as Cadence from "./index.ts";

// The sweep looks at every cohort there is. These live long before those of other tests, and each in a year before the
// last one, so that nobody's sweep comes by anybody else's.
let year = 2015;
const inYear = () => {
  const own = year--;
  return (monthDayTime: string) => new Date(`${own}-${monthDayTime}:00.000Z`);
};

let scheduler: Awaited<ReturnType<typeof aScheduler>>;
let calls = 0;
const count = () => {
  calls++;
};
beforeAll(async () => {
  scheduler = await aScheduler(new Date("2000-01-01T00:00:00.000Z"));
  subscribe("outloud:store", count);
});
afterAll(async () => {
  unsubscribe("outloud:store", count);
  await scheduler.close();
});

const callsOf = async (act: () => Promise<unknown>) => {
  const before = calls;
  await act();
  return calls - before;
};
const reached = async (id: CohortId) =>
  (await Cadence.ofCohort(id)).beats.flatMap(({ slug, state }) => (state === "reached" ? [slug] : []));

async function launched(at: ReturnType<typeof inYear>) {
  const startsOn = at("03-19T00:00").toISOString().slice(0, 10);
  const cohort = await aLaunched({ startsOn }, at("03-01T12:00"));
  await Cadence.sweep(at("03-01T12:00"));
  return cohort;
}

test("what nothing reached is reached, in order, and the log says what was mended", async () => {
  const at = inYear();
  const { id, host } = await launched(at);
  const swept = await Cadence.sweep(at("03-19T09:15"));
  expect(swept.late).toBe(3);
  expect(await reached(id)).toEqual(["lobby", "week-1", "w1-begin"]);
  const { items } = await Cadence.log(id, { limit: 2 }, await host.ctx());
  expect(items[0]?.entry).toEqual({ what: "mended", late: ["lobby", "week-1", "w1-begin"], schedules: 17 });
  expect(items[1]?.entry).toMatchObject({ what: "reached", beat: { slug: "w1-begin" }, lateMinutes: 15 });
});

test("a beat that is a moment late is reached without any fuss", async () => {
  const at = inYear();
  const { id, host } = await launched(at);
  await Cadence.synchronise(id, at("03-01T12:00"));
  expect(await Cadence.sweep(at("03-12T09:00"))).toEqual({ late: 0, schedules: 0 });
  expect(await reached(id)).toEqual(["lobby"]);
  const { items } = await Cadence.log(id, { limit: 1 }, await host.ctx());
  expect(items[0]?.entry).toMatchObject({ what: "reached", lateMinutes: 0 });
});

test("sweeping again, and several sweeps at once, reach nothing twice", async () => {
  const at = inYear();
  const { id } = await launched(at);
  await Promise.all([1, 2, 3].map(() => Cadence.sweep(at("03-19T09:30"))));
  await Cadence.sweep(at("03-19T09:30"));
  const told = (await newsOf(id, "cadence.beat-reached")).map((news) => news.id);
  expect(told.length).toBe(3);
  expect(new Set(told).size).toBe(3);
});

test("after weeks in which nothing ran, a few sweeps catch up", async () => {
  const at = inYear();
  const { id } = await launched(at);
  for (const _ of ["two weeks", "two more", "and the rest"]) await Cadence.sweep(at("04-02T12:00"));
  const { beats } = await Cadence.ofCohort(id);
  expect(await reached(id)).toEqual(
    beats.filter((beat) => beat.at <= at("04-02T12:00").toISOString()).map(({ slug }) => slug),
  );
});

test("schedules that were lost are made again the day before they are needed, and the log says so", async () => {
  const at = inYear();
  const { id, host } = await launched(at);
  await Cadence.synchronise(id, at("03-01T12:00"));
  const kept = () => scheduler.kept(`${id}.`);
  for (const { Name } of kept()) scheduler.lose(Name);
  await Cadence.sweep(at("03-11T08:15"));
  expect(kept().length).toBe(0);
  expect(await Cadence.sweep(at("03-11T09:00"))).toEqual({ late: 0, schedules: 20 });
  expect(kept().length).toBe(20);
  const { items } = await Cadence.log(id, { limit: 1 }, await host.ctx());
  expect(items[0]?.entry).toEqual({ what: "mended", late: [], schedules: 20 });
});

test("a sweep with nothing to do is one table call, and five when an hour has passed", async () => {
  const at = inYear();
  await launched(at);
  await Cadence.sweep(at("03-05T10:00"));
  expect(await callsOf(() => Cadence.sweep(at("03-05T10:15")))).toBe(1);
  expect(await callsOf(() => Cadence.sweep(at("03-05T10:30")))).toBe(1);
  expect(await callsOf(() => Cadence.sweep(at("03-05T10:45")))).toBe(1);
  expect(await callsOf(() => Cadence.sweep(at("03-05T11:00")))).toBeLessThanOrEqual(5);
});

test("a sweep that comes late decides by the moment it was meant for", async () => {
  const at = inYear();
  const { id } = await launched(at);
  await Cadence.sweep(at("03-19T12:00"), at("03-12T09:00"));
  expect(await reached(id)).toEqual(["lobby"]);
});
