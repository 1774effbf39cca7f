import { describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as People from "#people";
import { commit, partition, Refused } from "#platform";
import { aDesign, aDraft, aLaunched, newsOf } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import * as Cadence from "./index.ts";
import * as store from "./store.ts";

const NOW = new Date("2026-03-10T12:00:00.000Z");
const START = { startsOn: "2026-03-23" };

test("a launch opens the lobby, plans every beat and says so in the log", async () => {
  const { id, host } = await aDraft(START, NOW);
  expect(await Cadence.beats(id, await host.ctx())).toEqual([]);
  expect(await Cadence.launch(id, await host.ctx())).toEqual({ cohort: id, state: "lobby", beats: 20 });

  const beats = await Cadence.beats(id, await host.ctx());
  expect(beats.map(({ slug }) => slug).slice(0, 4)).toEqual([
    "lobby",
    "week-1",
    "w1-begin",
    "w1-session-opens",
  ]);
  expect(beats.every(({ state, cohort }) => state === "planned" && cohort === id)).toBe(true);
  expect(new Set(beats.map((beat) => beat.id)).size).toBe(20);
  expect((await Cohort.get(id)).state).toBe("lobby");
  const { items } = await Cadence.log(id, { limit: 10 }, await host.ctx());
  expect(items).toMatchObject([{ by: { name: "Ana Silva" }, entry: { what: "launched", beats: 20 } }]);
});

describe("a launch is refused", () => {
  test("the second time", async () => {
    const { id, host } = await aLaunched(START, NOW);
    const ctx = await host.ctx();
    await expect(Cadence.launch(id, ctx)).rejects.toMatchObject({
      status: 409,
      code: "cadence.already-launched",
    });
  });

  test("to all but one of those who press at the same moment, and the month is there once", async () => {
    const { id, host } = await aDraft(START, NOW);
    const ctx = await host.ctx();
    const results = await Promise.allSettled([1, 2, 3].map(() => Cadence.launch(id, ctx)));
    const refused = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason as Refused] : [],
    );
    expect(refused.every((error) => error instanceof Refused && error.status === 409)).toBe(true);
    expect(refused.length).toBe(2);
    expect((await Cadence.beats(id, ctx)).length).toBe(20);
    expect((await Cadence.log(id, { limit: 10 }, ctx)).items.length).toBe(1);
  });

  test("when the first week would open in the past", async () => {
    const { id, host } = await aDraft({ startsOn: "2026-03-10" }, NOW);
    await expect(Cadence.launch(id, await host.ctx())).rejects.toMatchObject({
      status: 400,
      code: "cadence.starts-in-past",
    });
    expect((await Cohort.get(id)).state).toBe("draft");
  });

  test("when a beat has no valid time, naming it", async () => {
    const [first] = aDesign().weeks;
    if (!first) throw new Error("A design has a week.");
    const design = aDesign({ weeks: [{ ...first, opensAt: "01:30" }] });
    const { id, host } = await aDraft({ startsOn: "2026-03-29", design }, NOW);
    await expect(Cadence.launch(id, await host.ctx())).rejects.toMatchObject({
      status: 400,
      code: "cadence.no-such-time",
      fields: [{ path: "week-1", code: "no-such-time" }],
    });
  });

  test("to people who are not its facilitators, who cannot even see it", async () => {
    const { id } = await aDraft(START, NOW);
    const other = await someone({ name: "Ben" }, NOW);
    await expect(Cadence.launch(id, await other.ctx())).rejects.toMatchObject({ status: 404 });
  });
});

test("the same launch sent again under one idempotency key gets the first answer", async () => {
  const { id, host } = await aDraft(START, NOW);
  const ctx = { ...(await host.ctx()), once: { by: host.person.id, key: "launch-once", hash: "h" } };
  const first = await Cadence.launch(id, ctx);
  const error = await Cadence.launch(id, ctx).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: "Repeated", result: first });
});

describe("a launch that was interrupted", () => {
  /** What is left when the process is killed after some of the beats were written. */
  async function interrupted() {
    const { id, host } = await aDraft(START, NOW);
    await commit([store.beginWrite(id, "lau_killed")], { now: NOW });
    const leftover = { ...(await planned(id)), slug: "gone", id: Cadence.BeatId.parse("bea_left-over") };
    await commit([store.stillLaunching(id, "lau_killed"), store.beatWrite(leftover, NOW)], { now: NOW });
    return { id, host };
  }

  async function planned(id: Cohort.CohortId): Promise<Cadence.Beat> {
    const [lobby] = Cadence.plan(aDesign(), START.startsOn, "Europe/Lisbon").beats;
    if (!lobby) throw new Error("A plan has a lobby.");
    return Cadence.Beat.parse({ ...lobby, id: "bea_0123456", cohort: id, state: "planned", revision: 0 });
  }

  test("is still a draft: nothing of it is reached, however late", async () => {
    const { id } = await interrupted();
    expect(await Cadence.reach(id, "gone", new Date("2027-01-01T00:00:00Z"))).toEqual([]);
    expect((await Cohort.get(id)).state).toBe("draft");
  });

  test("can be done again, and leaves no beat of the first try", async () => {
    const { id, host } = await interrupted();
    await Cadence.launch(id, await host.ctx());
    const slugs = (await Cadence.beats(id, await host.ctx())).map(({ slug }) => slug);
    expect(slugs).not.toContain("gone");
    expect(slugs.length).toBe(20);
  });

  test("and wakes up again cannot write into a newer one", async () => {
    const { id, host } = await interrupted();
    await Cadence.launch(id, await host.ctx());
    const late = commit([store.stillLaunching(id, "lau_killed"), store.beatWrite(await planned(id), NOW)], {
      now: NOW,
    });
    await expect(late).rejects.toMatchObject({ code: "cadence.already-launched" });
  });
});

test("the news of a launch is written with it", async () => {
  const { id } = await aLaunched(START, NOW);
  expect(await newsOf(id, "cohort.launched")).toEqual([{ cohort: id }]);
});

test("a cohort's rows are all in its own partition", async () => {
  const { id, host } = await aLaunched(START, NOW);
  const rows = await partition(`COHORT#${id}`);
  const kinds = new Set(rows.map(({ sk }) => String(sk).split("#")[0]));
  expect([...kinds].toSorted()).toEqual(["BEAT", "CLOCK", "COHORT", "LOG"]);
  expect(await People.person(host.person.id)).toBeDefined();
});
