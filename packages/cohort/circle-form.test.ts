import { beforeAll, describe, expect, test } from "vitest";
import * as People from "#people";
import { commit } from "#platform";
import { formedAnew, seatOf } from "../../tests/world/circles.ts";
import { aCohort, aDraft, movedTo, newsAbout } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";
import { forming } from "./limits.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const ZONES = ["Europe/Lisbon", "Europe/Paris", "America/New_York", "Asia/Kolkata"];

let host: Someone;
let people: Someone[];
beforeAll(async () => {
  host = await someone({ name: "Ana" }, now);
  people = await Promise.all(
    Array.from({ length: 11 }, (_, nth) =>
      someone({ name: `P${String(nth).padStart(2, "0")}`, zone: ZONES[nth % 4] ?? "UTC" }, now),
    ),
  );
});

const eleven = async () => (await aCohort({ host, people, now })).cohort;
const one = () => people[0] as Someone;
const preview = async (cohort: Cohort.Cohort) => Cohort.previewCircles(cohort.id, await host.ctx(now));
const named = (circles: readonly Pick<Cohort.Seated, "members">[]) =>
  circles.map(({ members }) => members.map(({ name }) => name).toSorted());

describe("looking how circles would be", () => {
  test("shows who would sit with whom and why, and changes nothing", async () => {
    const cohort = await eleven();
    const seen = await preview(cohort);
    expect(seen.circles.map(({ members }) => members.length).toSorted()).toEqual([5, 6]);
    expect(seen.circles.flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(
      people.map(({ person }) => person.id).toSorted(),
    );
    expect(seen.circles[0]?.reason).toMatchObject({ languages: ["en"], organisations: 0 });
    expect(JSON.stringify(seen)).not.toContain("@example.org");
    expect(await preview(cohort)).toEqual(seen);
    expect(await Cohort.get(cohort.id)).toEqual(cohort);
  });

  test("is for facilitators, while the cohort is open and as soon as somebody takes part", async () => {
    const cohort = await eleven();
    const asking = (id: Cohort.CohortId, who: Someone) =>
      who.ctx(now).then((ctx) => Cohort.previewCircles(id, ctx));
    await expect(asking(cohort.id, one())).rejects.toMatchObject({ code: "cohort.not-facilitator" });
    await expect(asking((await aDraft(host, {}, now)).id, host)).rejects.toMatchObject({
      code: "cohort.nobody-to-seat",
    });
    await movedTo(cohort, "closed", now);
    await expect(asking(cohort.id, host)).rejects.toMatchObject({ code: "cohort.closed" });
  });
});

describe("forming circles by hand", () => {
  test("makes those that were seen, with ids no circle had before, and tells it once", async () => {
    const cohort = await eleven();
    const seen = await preview(cohort);
    const ctx = await host.ctx(now);
    const { formation } = await Cohort.formCircles(cohort.id, seen, ctx);
    await Cohort.takeSeats(cohort.id, formation, now);
    const { circles, formed } = await Cohort.circles(cohort.id, ctx);
    expect(named(circles)).toEqual(named(seen.circles));
    expect(formed).toEqual({ at: now.toISOString(), by: { id: host.person.id, name: "Ana" }, seated: true });
    const after = await Cohort.get(cohort.id);
    expect(after.circles.map(({ name, people }) => [name, people])).toEqual(
      seen.circles.map(({ members }, nth) => [String(nth + 1), members.length]),
    );
    expect(after.circles.map(({ id }) => id)).not.toContain(cohort.circles[0]?.id);
    expect(await newsAbout("cohort.circles-formed", { cohort: cohort.id })).toHaveLength(1);
  });

  test("asked again, does it once", async () => {
    const cohort = await eleven();
    const seen = await preview(cohort);
    const ctx = await host.ctx(now);
    const [first, second] = await Promise.all([1, 2].map(() => Cohort.formCircles(cohort.id, seen, ctx)));
    expect(second).toEqual(first);
    expect(await Cohort.formCircles(cohort.id, seen, ctx)).toEqual(first);
    expect(await newsAbout("cohort.circles-formed", { cohort: cohort.id })).toHaveLength(1);
  });

  test("is refused, with nothing formed, when somebody left or moved to another clock since", async () => {
    const cohort = await eleven();
    const seen = await preview(cohort);
    await Cohort.leave(cohort.id, await one().ctx(now));
    const before = await Cohort.get(cohort.id);
    await expect(Cohort.formCircles(cohort.id, seen, await host.ctx(now))).rejects.toMatchObject({
      kind: "conflict",
      code: "cohort.circles-changed",
    });
    expect(await Cohort.get(cohort.id)).toEqual(before);
    await formedAnew(cohort, host, now);
  });

  test("at the same moment as another facilitator and a beat, leaves one set of circles", async () => {
    const cohort = await eleven();
    await formedAnew(cohort, host, now);
    const seen = await preview(cohort);
    await Cohort.giveRole(cohort.id, one().person.id, "facilitator", await host.ctx(now));
    const other = await one().ctx(now);
    const [, beat] = await Promise.allSettled([
      Cohort.formCircles(cohort.id, seen, await host.ctx(now)),
      Cohort.formAtBeat(cohort.id, "bea_two", now),
      Cohort.formCircles(cohort.id, seen, other),
    ]);
    expect(beat.status).toBe("fulfilled");
    const formed = await newsAbout("cohort.circles-formed", { cohort: cohort.id });
    expect(new Set(formed.map((news) => news.formation)).size).toBe(formed.length);
    expect(formed.map((news) => news.formation)).toContain((await Cohort.get(cohort.id)).formation);
    const { circles } = await Cohort.get(cohort.id);
    expect(circles.reduce((sum, each) => sum + each.people, 0)).toBe(11);
  });

  test("is for facilitators, and no more than twenty times a day", async () => {
    const cohort = await eleven();
    const seen = await preview(cohort);
    // Somebody who formed nothing today: in the race above either facilitator may have been the one.
    const rested = people[1] as Someone;
    await expect(Cohort.formCircles(cohort.id, seen, await rested.ctx(now))).rejects.toMatchObject({
      code: "cohort.not-facilitator",
    });
    const busy = await rested.ctx(now);
    await Cohort.giveRole(cohort.id, busy.person.id, "facilitator", await host.ctx(now));
    for (let n = 0; n < 20; n++) await commit([forming(busy)], { now });
    const { as } = await preview(cohort);
    await expect(Cohort.formCircles(cohort.id, { as }, await rested.ctx(now))).rejects.toMatchObject({
      code: "cohort.many-formings",
    });
    expect((await Cohort.get(cohort.id)).formation).toBeUndefined();
  });
});

describe("forming circles at a beat", () => {
  test("happens once, however often it is told", async () => {
    const cohort = await eleven();
    await Promise.all([1, 2, 3].map(() => Cohort.formAtBeat(cohort.id, "bea_circles", now)));
    await Cohort.formAtBeat(cohort.id, "bea_circles", new Date(now.getTime() + 86_400_000));
    expect(await newsAbout("cohort.circles-formed", { cohort: cohort.id })).toHaveLength(1);
    expect((await Cohort.circles(cohort.id, await host.ctx(now))).formed).toEqual({
      at: now.toISOString(),
      seated: false,
    });
  });

  test("leaves alone a cohort that is closed, and one in which nobody takes part", async () => {
    const [over, empty] = [await eleven(), (await aCohort({ host, now })).cohort];
    await movedTo(over, "closed", now);
    for (const { id } of [over, empty]) {
      await Cohort.formAtBeat(id, "bea_circles", now);
      expect((await Cohort.get(id)).formation).toBeUndefined();
    }
  });
});

describe("who sits", () => {
  test("is who takes part: hosts sit in none, unless they had a seat before they began to host", async () => {
    const cohort = await eleven();
    await Cohort.giveRole(cohort.id, one().person.id, "facilitator", await host.ctx(now));
    await formedAnew(cohort, host, now);
    expect((await seatOf(cohort, host)).circle).toBeUndefined();
    expect((await seatOf(cohort, one())).circle).toBeDefined();
  });

  test("never with whom they are kept apart from", async () => {
    const cohort = await eleven();
    const [first, ...others] = people as [Someone, ...Someone[]];
    const avoided = others.slice(0, 5);
    for (const other of avoided) await People.block(other.person.id, await first.ctx(now));
    await formedAnew(cohort, host, now);
    const { circle } = await seatOf(cohort, first);
    for (const other of avoided) expect((await seatOf(cohort, other)).circle).not.toBe(circle);
    for (const other of avoided) await People.unblock(other.person.id, await first.ctx(now));
  });

  test("with few whom they sat with before, also in seats that not everybody has taken yet", async () => {
    const cohort = await eleven();
    const { circles, again, as } = await preview(cohort);
    const before = new Map(
      (await Cohort.members(cohort.id, await host.ctx(now))).map(({ id, circle }) => [id, circle]),
    );
    const pairs = circles.flatMap(({ members }) =>
      members.flatMap((one, at) =>
        members.slice(at + 1).filter((other) => before.get(one.id) === before.get(other.id)),
      ),
    );
    expect(again).toBe(pairs.length);
    await Cohort.formCircles(cohort.id, { as }, await host.ctx(now));
    const next = await preview(cohort);
    expect(next.again).toBeGreaterThan(again);
    expect(named(next.circles)).not.toEqual(named(circles));
  });
});
