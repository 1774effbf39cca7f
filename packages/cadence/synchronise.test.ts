import { afterAll, beforeAll, expect, test } from "vitest";
import * as Cohort from "#cohort";
import type { CohortId } from "#people/model";
import { aScheduler } from "../../tests/scheduler.ts";
import { aDraft, aLaunched } from "../../tests/world/two-weeks.ts";
import * as Cadence from "./index.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");
const MONTH = { startsOn: "2026-03-23" };
const SESSION_LATER = { what: "beat", slug: "w2-session-opens", on: "2026-04-02", clock: "11:00" } as const;

let scheduler: Awaited<ReturnType<typeof aScheduler>>;
beforeAll(async () => {
  scheduler = await aScheduler(LAUNCHED);
});
afterAll(() => scheduler.close());

const kept = (id: CohortId) => scheduler.kept(`${id}.`);
const inputOf = ({ Target }: { Target: { Input?: string } }) => JSON.parse(Target.Input ?? "{}");
const moments = (id: CohortId) =>
  kept(id)
    .map((schedule) => ({ slug: inputOf(schedule).slug as string, expression: schedule.ScheduleExpression }))
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1));

test("every beat to come has one schedule, at its instant in UTC, that is gone once it has fired", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  expect(await Cadence.synchronise(id, LAUNCHED)).toEqual({ reached: [], made: 20, removed: 0 });
  expect(kept(id).length).toBe(20);
  const session = kept(id).find((schedule) => inputOf(schedule).slug === "w2-session-opens");
  expect(session).toMatchObject({
    Name: expect.stringMatching(/^[0-9a-zA-Z\-_.]{1,64}$/),
    GroupName: "outloud",
    ScheduleExpression: "at(2026-04-01T16:00:00)",
    ScheduleExpressionTimezone: "UTC",
    FlexibleTimeWindow: { Mode: "OFF" },
    ActionAfterCompletion: "DELETE",
    Target: {
      Arn: process.env.OUTLOUD_CADENCE_ARN,
      RoleArn: process.env.OUTLOUD_SCHEDULES_ROLE_ARN,
      DeadLetterConfig: { Arn: process.env.OUTLOUD_SCHEDULES_DLQ_ARN },
    },
  });
  expect(session && inputOf(session)).toEqual({
    cohort: id,
    slug: "w2-session-opens",
    at: "2026-04-01T16:00:00.000Z",
  });
  expect(kept(id).find((schedule) => inputOf(schedule).slug === "week-1")?.FlexibleTimeWindow).toEqual({
    Mode: "FLEXIBLE",
    MaximumWindowInMinutes: 5,
  });
});

test("doing it again asks once what there is, and changes nothing", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  await Cadence.synchronise(id, LAUNCHED);
  scheduler.asked();
  expect(await Cadence.synchronise(id, LAUNCHED)).toEqual({ reached: [], made: 0, removed: 0 });
  expect(scheduler.asked()).toEqual(["GET /schedules"]);
});

test("two at once make no schedule twice", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  await Promise.all([Cadence.synchronise(id, LAUNCHED), Cadence.synchronise(id, LAUNCHED)]);
  expect(kept(id).length).toBe(20);
});

test("schedules follow a move, and touch nothing else", async () => {
  const { id, host } = await aLaunched(MONTH, LAUNCHED);
  const other = await aLaunched(MONTH, LAUNCHED);
  await Cadence.synchronise(other.id, LAUNCHED);
  await Cadence.synchronise(id, LAUNCHED);
  const before = moments(id);
  const { revision } = await Cohort.get(id);
  await Cadence.move(id, { move: SESSION_LATER, revision }, await host.ctx());
  expect(await Cadence.synchronise(id, LAUNCHED)).toMatchObject({ made: 5, removed: 5 });
  const moved: Record<string, string> = {
    "w2-session-opens": "at(2026-04-02T10:00:00)",
    "w2-session-closes": "at(2026-04-02T11:30:00)",
    "w2-session-resurfaces-1": "at(2026-04-09T10:00:00)",
    "w2-session-resurfaces-4": "at(2026-04-30T10:00:00)",
    "w2-session-resurfaces-12": "at(2026-06-25T10:00:00)",
  };
  expect(moments(id)).toEqual(
    before.map(({ slug, expression }) => ({ slug, expression: moved[slug] ?? expression })),
  );
  expect(kept(other.id).length).toBe(20);
});

test("a cancelled session has no schedule, and one that was lost is made again", async () => {
  const { id, host } = await aLaunched(MONTH, LAUNCHED);
  await Cadence.synchronise(id, LAUNCHED);
  const { revision } = await Cohort.get(id);
  await Cadence.move(id, { move: { what: "cancel", slug: "w1-session-opens" }, revision }, await host.ctx());
  const lost = kept(id).find((schedule) => inputOf(schedule).slug === "close");
  scheduler.lose(lost?.Name ?? "");
  expect(await Cadence.synchronise(id, LAUNCHED)).toMatchObject({ made: 1, removed: 5 });
  expect(moments(id).map(({ slug }) => slug)).not.toContain("w1-session-opens");
});

test("a lobby whose moment is past opens at once", async () => {
  const now = new Date("2026-03-20T12:00:00.000Z");
  const { id } = await aLaunched(MONTH, now);
  const { reached, made } = await Cadence.synchronise(id, now);
  expect(reached.map(({ slug }) => slug)).toEqual(["lobby"]);
  expect(made).toBe(19);
});

test("a draft has no schedules", async () => {
  const { id } = await aDraft(MONTH, LAUNCHED);
  expect(await Cadence.synchronise(id, LAUNCHED)).toEqual({ reached: [], made: 0, removed: 0 });
  expect(kept(id)).toEqual([]);
});

test("the schedules alone carry a cohort through its month: every beat once, in order, and nothing is left", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  await Cadence.synchronise(id, LAUNCHED);
  const calls = scheduler.fire(new Date("2026-07-02T00:00:00.000Z")) as {
    cohort: CohortId;
    slug: string;
    at: string;
  }[];
  const reached: string[] = [];
  for (const { cohort, slug, at } of calls.filter((call) => call.cohort === id)) {
    const beats = await Cadence.reach(cohort, slug, new Date(at), new Date(at));
    reached.push(...beats.map((beat) => beat.slug));
  }
  expect(reached).toEqual((await Cadence.ofCohort(id)).beats.map(({ slug }) => slug));
  expect(kept(id)).toEqual([]);
});
