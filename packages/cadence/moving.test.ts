import { describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import { commit } from "#platform";
import { aDraft, aLaunched, newsOf } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import * as Cadence from "./index.ts";
import * as store from "./store.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");
const MONTH = { startsOn: "2026-03-23" };
const WEEK_LATER = { what: "run", startsOn: "2026-03-30", zone: "Europe/Lisbon" } as const;
const SESSION_LATER = { what: "beat", slug: "w2-session-opens", on: "2026-04-02", clock: "11:00" } as const;

async function running() {
  const { id, host } = await aLaunched(MONTH, LAUNCHED);
  const { revision } = await Cohort.get(id);
  const beat = async (slug: string) => (await Cadence.ofCohort(id)).beats.find((one) => one.slug === slug);
  return { id, host, ctx: await host.ctx(), revision, beat };
}

test("a preview says what would change, for how many people at night, and writes nothing", async () => {
  const { id, ctx, revision, beat } = await running();
  await Cohort.invite(
    id,
    { text: "kenji@example.org, Kenji, Asia/Tokyo", zone: "Europe/Lisbon", language: "en" },
    ctx,
  );
  const { changes, problems, ...rest } = await Cadence.previewMove(id, SESSION_LATER, ctx);
  expect(problems).toEqual([]);
  expect(rest.revision).toBe(revision);
  expect(changes).toMatchObject([
    {
      slug: "w2-session-opens",
      before: { on: "2026-04-01", clock: "17:00", at: "2026-04-01T16:00:00.000Z" },
      after: { on: "2026-04-02", clock: "11:00", at: "2026-04-02T10:00:00.000Z" },
      night: { before: 1, after: 0 },
    },
    { slug: "w2-session-closes" },
    { slug: "w2-session-resurfaces-1" },
    { slug: "w2-session-resurfaces-4" },
    { slug: "w2-session-resurfaces-12" },
  ]);
  expect(await beat("w2-session-opens")).toMatchObject({ on: "2026-04-01" });
});

test("a move takes the run, its revision and its beats, tells it once and writes it in the log", async () => {
  const { id, ctx, revision, beat } = await running();
  const moved = await Cadence.move(id, { move: WEEK_LATER, revision }, ctx);
  expect(moved.revision).toBe(revision + 1);
  expect(moved.changes.length).toBe(20);
  expect(await Cohort.get(id)).toMatchObject({ startsOn: "2026-03-30", revision: revision + 1 });
  expect(await beat("week-1")).toMatchObject({
    at: "2026-03-30T08:00:00.000Z",
    revision: revision + 1,
    changedAt: LAUNCHED.toISOString(),
  });
  const news = await newsOf(id, "cadence.plan-moved");
  expect(news).toMatchObject([{ revision: revision + 1 }]);
  expect(news.flatMap(({ beats }) => beats).length).toBe(20);
  const { items } = await Cadence.log(id, { limit: 1 }, ctx);
  expect(items[0]).toMatchObject({ by: { name: "Ana Silva" }, entry: { what: "moved", move: WEEK_LATER } });
});

test("in the middle of the run what was reached stays, and what was moved is reached at its new moment, once", async () => {
  const { id, ctx, revision } = await running();
  const now = new Date("2026-03-31T12:00:00.000Z");
  await Cadence.reach(id, "week-2", now);
  await Cadence.move(id, { move: WEEK_LATER, revision }, { ...ctx, now });
  const before = await Cadence.reach(id, "w2-session-opens", new Date("2026-04-01T16:00:00.000Z"));
  expect(before).toEqual([]);
  const after = await Cadence.reach(id, "w2-session-opens", new Date("2026-04-08T16:00:00.000Z"));
  expect(after.map(({ slug }) => slug)).toEqual(["w1-session-resurfaces-1", "w2-session-opens"]);
  const news = await newsOf(id, "cadence.beat-reached");
  expect(new Set(news.map((one) => one.id)).size).toBe(news.length);
});

describe("a move is refused", () => {
  test("when the plan changed since it was previewed", async () => {
    const { id, ctx, revision } = await running();
    await Cadence.move(id, { move: SESSION_LATER, revision }, ctx);
    const stale = Cadence.move(id, { move: WEEK_LATER, revision }, ctx);
    await expect(stale).rejects.toMatchObject({ status: 409, code: "cadence.stale" });
    expect((await Cohort.get(id)).startsOn).toBe("2026-03-23");
  });

  test("to all but one of two facilitators who move at the same moment", async () => {
    const { id, ctx, revision } = await running();
    const both = await Promise.allSettled(
      [WEEK_LATER, SESSION_LATER].map((move) => Cadence.move(id, { move, revision }, ctx)),
    );
    expect(both.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { status: 409 } });
  });

  test("with every problem its preview named", async () => {
    const { id, ctx, revision } = await running();
    const move = { what: "beat", slug: "close", on: "2026-04-03", clock: "18:00" } as const;
    const { problems } = await Cadence.previewMove(id, move, ctx);
    await expect(Cadence.move(id, { move, revision }, ctx)).rejects.toMatchObject({
      status: 400,
      code: "cadence.order",
      fields: problems.map(({ slug, code }) => ({ path: slug, code })),
    });
    expect(problems.map(({ slug }) => slug)).toEqual(["w2-round-closes", "w2-digest"]);
  });

  test("when nothing would change", async () => {
    const { id, ctx, revision } = await running();
    const move = { ...WEEK_LATER, startsOn: "2026-03-23" };
    await expect(Cadence.move(id, { move, revision }, ctx)).rejects.toMatchObject({
      code: "cadence.nothing-moves",
    });
  });

  test("for a draft, and to people who do not host", async () => {
    const { id, host } = await aDraft(MONTH, LAUNCHED);
    const asked = { move: WEEK_LATER, revision: 1 };
    await expect(Cadence.move(id, asked, await host.ctx())).rejects.toMatchObject({
      code: "cadence.not-launched",
    });
    const other = await someone({}, LAUNCHED);
    await expect(Cadence.move(id, asked, await other.ctx())).rejects.toMatchObject({ status: 404 });
  });
});

test("the same move sent again under one idempotency key gets the first answer and moves nothing twice", async () => {
  const { id, host, ctx, revision, beat } = await running();
  const once = { ...ctx, once: { by: host.person.id, key: "move-once", hash: "h" } };
  const first = await Cadence.move(id, { move: WEEK_LATER, revision }, once);
  const again = await Cadence.move(id, { move: WEEK_LATER, revision }, once).catch((error: unknown) => error);
  expect(again).toMatchObject({ name: "Repeated", result: JSON.parse(JSON.stringify(first)) });
  expect(await beat("week-1")).toMatchObject({ on: "2026-03-30" });
});

test("a session that is cancelled is not reached, and is when it was put back", async () => {
  const { id, ctx, revision, beat } = await running();
  await Cadence.move(id, { move: { what: "cancel", slug: "w1-session-opens" }, revision }, ctx);
  expect(await beat("w1-session-closes")).toMatchObject({ state: "cancelled", revision: revision + 1 });
  const then = new Date("2026-03-25T17:00:00.000Z");
  await Cadence.reach(id, "w1-begin", then);
  expect(await Cadence.reach(id, "w1-session-opens", then, new Date("2026-03-26T17:00:00.000Z"))).toEqual([]);

  const back = { move: { what: "restore", slug: "w1-session-opens" } as const, revision: revision + 1 };
  await Cadence.move(id, back, { ...ctx, now: then });
  const reached = await Cadence.reach(id, "w1-session-opens", new Date("2026-03-26T17:00:00.000Z"));
  expect(reached.map(({ slug }) => slug)).toEqual(["w1-session-opens"]);
});

describe("a move that was interrupted after it was decided", () => {
  /** What is left when the process is killed before any beat was changed: the decision, on the clock. */
  async function interrupted() {
    const run = await running();
    const clock = await store.clock(run.id);
    if (!clock) throw new Error("A launched cohort has a clock.");
    const { changes } = await Cadence.previewMove(run.id, SESSION_LATER, run.ctx);
    const beats = changes.map(({ slug, after }) => ({ slug, ...after }));
    const pending = { revision: run.revision + 1, changedAt: LAUNCHED.toISOString(), beats };
    const cohort = await Cohort.get(run.id);
    await commit([store.tickWrite(clock, pending), Cohort.reviseWrite(cohort)], { now: LAUNCHED });
    return run;
  }

  test("counts: its beat is not reached at the old moment", async () => {
    const { id, beat } = await interrupted();
    const reached = await Cadence.reach(id, "w2-session-opens", new Date("2026-04-01T16:00:00.000Z"));
    expect(reached).toEqual([]);
    expect(await beat("w2-session-opens")).toMatchObject({
      state: "planned",
      on: "2026-04-02",
      clock: "11:00",
    });
  });

  test("is finished by whoever comes by, several at once too, and the next move builds on it", async () => {
    const { id, ctx, revision, beat } = await interrupted();
    const [, next] = await Promise.all([
      Cadence.reach(id, "lobby", new Date("2026-03-16T09:00:00.000Z")),
      Cadence.move(id, { move: WEEK_LATER, revision: revision + 1 }, ctx),
    ]);
    expect(next.revision).toBe(revision + 2);
    expect(await beat("w2-session-opens")).toMatchObject({ on: "2026-04-09", clock: "11:00" });
    expect((await store.clock(id))?.pending).toBeUndefined();
  });
});

test("a move and a beat's moment at once: the beat is reached or moved, never both", async () => {
  for (let round = 0; round < 5; round++) {
    const { id, ctx, revision, beat } = await running();
    const moment = new Date("2026-03-16T09:00:00.000Z");
    await Promise.allSettled([
      Cadence.reach(id, "lobby", moment),
      Cadence.move(
        id,
        { move: { what: "beat", slug: "lobby", on: "2026-03-18", clock: "09:00" }, revision },
        {
          ...ctx,
          now: new Date("2026-03-16T08:59:59.000Z"),
        },
      ),
    ]);
    const lobby = await beat("lobby");
    const { revision: after } = await Cohort.get(id);
    expect([lobby?.state, lobby?.on, after - revision]).toEqual(
      lobby?.state === "reached" ? ["reached", "2026-03-16", 0] : ["planned", "2026-03-18", 1],
    );
  }
});
