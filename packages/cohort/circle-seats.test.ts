import { beforeAll, describe, expect, test } from "vitest";
import * as People from "#people";
import { circled, formedAnew, seatOf } from "../../tests/world/circles.ts";
import { aCohort, joined, newsAbout } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

let host: Someone;
let people: Someone[];
let late: Someone;
beforeAll(async () => {
  host = await someone({ name: "Ana" }, now);
  late = await someone({ name: "Lea" }, now);
  people = await Promise.all(
    Array.from({ length: 9 }, (_, nth) => someone({ name: `P${nth}`, zone: "Europe/Lisbon" }, now)),
  );
});
const first = () => people[0] as Someone;

const nine = async () => (await aCohort({ host, people, now })).cohort;
/** Circles formed, and nobody has taken their seat yet. */
async function formed(cohort: Cohort.Cohort) {
  const ctx = await host.ctx(now);
  const { as } = await Cohort.previewCircles(cohort.id, ctx);
  return (await Cohort.formCircles(cohort.id, { as }, ctx)).formation;
}
/** What the cohort counts in its circles, and who really sits there. */
async function counted(cohort: Cohort.Cohort, members = people) {
  const { circles } = await Cohort.get(cohort.id);
  const seats = await Promise.all(members.map(async (who) => (await seatOf(cohort, who)).circle));
  return {
    counts: circles.map(({ people }) => people),
    sitting: circles.map(({ id }) => seats.filter((seat) => seat === id).length),
  };
}
const seatedNews = (cohort: Cohort.Cohort) => newsAbout("cohort.circles-seated", { cohort: cohort.id });

describe("taking seats", () => {
  test("everybody sits in their new circle and keeps the one they leave to read", async () => {
    const cohort = await nine();
    const before = await Promise.all(people.map((who) => seatOf(cohort, who)));
    await formedAnew(cohort, host, now);
    const { counts, sitting } = await counted(cohort);
    expect(counts).toEqual(sitting);
    expect(counts.toSorted()).toEqual([4, 5]);
    for (const [nth, who] of people.entries())
      expect(await seatOf(cohort, who)).toMatchObject({ circlesBefore: [before[nth]?.circle] });
    expect(await seatedNews(cohort)).toHaveLength(1);
  });

  test("told twice, at once, or cut off in the middle, each is seated once", async () => {
    const cohort = await nine();
    const formation = await formed(cohort);
    await Promise.all([1, 2, 3].map(() => Cohort.takeSeats(cohort.id, formation, now)));
    const seats = await Promise.all(people.map((who) => seatOf(cohort, who)));
    await Cohort.takeSeats(cohort.id, formation, now);
    expect(await Promise.all(people.map((who) => seatOf(cohort, who)))).toEqual(seats);
    for (const { circlesBefore } of seats) expect(circlesBefore).toHaveLength(1);
    expect(await seatedNews(cohort)).toHaveLength(1);
  });

  test("whoever leaves before they sat down stays away, and is counted nowhere", async () => {
    const cohort = await nine();
    const formation = await formed(cohort);
    await Cohort.leave(cohort.id, await first().ctx(now));
    await Cohort.takeSeats(cohort.id, formation, now);
    const { counts, sitting } = await counted(cohort, people.slice(1));
    expect(counts).toEqual(sitting);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(8);
    await expect(Cohort.open(cohort.id, await first().ctx(now))).rejects.toMatchObject({
      code: "cohort.missing",
    });
  });

  test("whoever comes in the meantime lands in one of the new circles, and is left there", async () => {
    const cohort = await nine();
    const formation = await formed(cohort);
    await joined(cohort, host, [late], now);
    const { circle } = await seatOf(cohort, late);
    expect((await Cohort.get(cohort.id)).circles.map(({ id }) => id)).toContain(circle);
    await Cohort.takeSeats(cohort.id, formation, now);
    expect(await seatOf(cohort, late)).toEqual({ circle, circlesBefore: undefined });
    const { counts, sitting } = await counted(cohort, [...people, late]);
    expect(counts).toEqual(sitting);
    expect(counts).toEqual([5, 5]);
  });

  test("whoever leaves and comes back in the meantime is where they came back to", async () => {
    const cohort = await nine();
    const formation = await formed(cohort);
    await Cohort.leave(cohort.id, await first().ctx(now));
    await joined(cohort, host, [first()], now);
    const { circle } = await seatOf(cohort, first());
    await Cohort.takeSeats(cohort.id, formation, now);
    expect(await seatOf(cohort, first())).toEqual({ circle, circlesBefore: undefined });
    const { counts, sitting } = await counted(cohort);
    expect(counts).toEqual(sitting);
  });

  test("people who come, go and begin to host while others sit down are counted where they are", async () => {
    const cohort = await nine();
    const formation = await formed(cohort);
    const [leaving, hosting] = [people[1] as Someone, people[2] as Someone];
    await Promise.all([
      Cohort.takeSeats(cohort.id, formation, now),
      Cohort.leave(cohort.id, await leaving.ctx(now)),
      joined(cohort, host, [late], now),
      Cohort.giveRole(cohort.id, hosting.person.id, "facilitator", await host.ctx(now)),
      People.change({ about: "I grow trees" }, await first().ctx(now)),
    ]);
    const here = [...people.filter((who) => who !== leaving), late];
    const { counts, sitting } = await counted(cohort, here);
    expect(counts).toEqual(sitting);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(9);
    const roster = await People.roster(cohort.id);
    expect(roster.find(({ person }) => person === hosting.person.id)?.role).toBe("facilitator");
    expect(roster.find(({ person }) => person === first().person.id)?.about).toBe("I grow trees");
  });

  test("somebody whom a forming passed over gets a seat in the smallest circle", async () => {
    const cohort = await nine();
    const formation = await formed(cohort);
    await joined(cohort, host, [late], now);
    await circled(cohort, [late]);
    await Cohort.takeSeats(cohort.id, formation, now);
    const { counts, sitting } = await counted(cohort, [...people, late]);
    expect(counts).toEqual(sitting);
    expect(counts).toEqual([5, 5]);
  });
});

describe("formed again before everybody sat down", () => {
  test("the seats of the later forming count, whichever is heard first", async () => {
    for (const order of ["in order", "the later first", "at once"]) {
      const cohort = await nine();
      const [one, two] = [await formed(cohort), await formed(cohort)];
      expect(two).not.toBe(one);
      const seat = (formation: Cohort.FormationId) => Cohort.takeSeats(cohort.id, formation, now);
      if (order === "at once") await Promise.all([seat(one), seat(two)]);
      else for (const next of order === "in order" ? [one, two] : [two, one]) await seat(next);
      const { counts, sitting } = await counted(cohort);
      expect(sitting, order).toEqual(counts);
      expect(sitting.toSorted(), order).toEqual([4, 5]);
    }
  });

  test("one after the other, people keep every circle they were in to read, the last one last", async () => {
    const cohort = await nine();
    const lobby = (await seatOf(cohort, first())).circle;
    await formedAnew(cohort, host, now);
    const second = (await seatOf(cohort, first())).circle;
    await formedAnew(cohort, host, now);
    expect((await seatOf(cohort, first())).circlesBefore).toEqual([lobby, second]);
  });
});

describe("afterwards", () => {
  test("late people land in the smallest circle, and whoever leaves is released at once", async () => {
    const cohort = await nine();
    await formedAnew(cohort, host, now);
    await joined(cohort, host, [late], now);
    expect((await Cohort.get(cohort.id)).circles.map(({ people }) => people)).toEqual([5, 5]);
    await Cohort.leave(cohort.id, await first().ctx(now));
    expect((await Cohort.get(cohort.id)).circles.map(({ people }) => people).toSorted()).toEqual([4, 5]);
  });

  test("a circle that is opened for late people is none of those before", async () => {
    const three = people.slice(0, 3);
    const { cohort } = await aCohort({ host, people: three, now });
    await formedAnew(cohort, host, now);
    const others = await Promise.all(Array.from({ length: 5 }, () => someone({}, now)));
    await joined(cohort, host, others, now);
    const { circles } = await Cohort.get(cohort.id);
    expect(circles.map(({ name, people }) => [name, people])).toEqual([
      ["1", 7],
      ["2", 1],
    ]);
    const lobby = (await seatOf(cohort, three[0] as Someone)).circlesBefore;
    for (const { id } of circles) expect(lobby).not.toContain(id);
  });
});
