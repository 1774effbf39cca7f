import { beforeAll, describe, expect, test } from "vitest";
import * as People from "#people";
import { aCohort, aDraft, joined, launched, movedTo, newsAbout } from "../../tests/world/cohort.ts";
import { anAddress, type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

const TEXT = { zone: "Europe/Lisbon", language: "en" } as const;
const now = new Date("2026-02-16T09:00:00.000Z");
let ana: Someone;
beforeAll(async () => {
  ana = await someone({ name: "Ana Silva" });
});

const addresses = (count: number) => Array.from({ length: count }, (_, n) => anAddress(`p${n}`));

/** A draft with these on its list, launched, and nobody let in yet. */
async function waiting(text: string) {
  const draft = await aDraft(ana);
  await Cohort.invite(draft.id, { text, ...TEXT }, await ana.ctx());
  return await launched(draft, now);
}

/** What must be true of a roster at every moment, told by different rows. */
async function consistent(id: Cohort.CohortId) {
  const cohort = await Cohort.get(id);
  const roster = await People.roster(id);
  expect(cohort.people).toBe(roster.length);
  for (const circle of cohort.circles)
    expect(roster.filter((each) => each.circle === circle.id)).toHaveLength(circle.people);
  expect(cohort.facilitators.map(({ id }) => id).toSorted()).toEqual(
    roster.flatMap(({ role, person }) => (role === "facilitator" ? [person] : [])).toSorted(),
  );
  return { cohort, roster };
}

describe("letting in a list", () => {
  test("gives everybody an account, a circle and an invitation, and asks nothing of those who were there", async () => {
    const people = addresses(11);
    const { id } = await waiting(people.join("\n"));
    await Cohort.admit(id, now);
    const { cohort, roster } = await consistent(id);
    expect(cohort.people).toBe(12);
    expect(cohort.circles.map(({ people }) => people)).toEqual([6, 5]);
    expect(roster.map(({ email }) => email)).toEqual(expect.arrayContaining(people));
    const invited = await newsAbout("cohort.invited", { cohort: id });
    expect(new Set(invited.map(({ person }) => person)).size).toBe(11);
    expect(new Set(invited.map(({ by }) => by))).toEqual(new Set([ana.person.id]));
    const lines = await Cohort.lines(id, await ana.ctx());
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(["invited"]));
    expect(lines.map(({ email }) => email)).toEqual(people);
  });

  test("a guest becomes a guest, somebody of the house stays one, and a facilitator hosts without a circle", async () => {
    const [guest, inside, host] = [anAddress("guest"), await someone(), anAddress("host")];
    const { id } = await waiting(
      `X,${guest},,,guest\nY,${inside.person.email},,,guest\nZ,${host},,,facilitator`,
    );
    await Cohort.admit(id, now);
    const { roster } = await consistent(id);
    const of = (email: string) => roster.find((each) => each.email === email);
    expect(of(guest)?.role).toBe("guest");
    expect((await People.byEmail(guest))?.guest).toBe(true);
    expect(of(inside.person.email)?.role).toBe("participant");
    expect(of(host)?.role).toBe("facilitator");
    expect(of(host)?.circle).toBeUndefined();
    expect((await Cohort.get(id)).circles.map(({ people }) => people)).toEqual([2]);
  });

  test("whoever came by link before is not let in twice and hears nothing", async () => {
    const ben = await someone();
    const { id } = await waiting(`${ben.person.email}\n${anAddress()}`);
    await joined({ id }, ana, [ben]);
    await Cohort.admit(id, now);
    const { cohort } = await consistent(id);
    expect(cohort.people).toBe(3);
    expect(await newsAbout("cohort.invited", { cohort: id, person: ben.person.id })).toEqual([]);
    expect((await Cohort.lines(id, await ana.ctx())).map(({ state }) => state)).toEqual([
      "invited",
      "invited",
    ]);
  });

  test("nothing happens to a draft, to a closed cohort, or when nobody waits", async () => {
    const draft = await aDraft(ana);
    await Cohort.invite(draft.id, { text: anAddress(), ...TEXT }, await ana.ctx());
    await Cohort.admit(draft.id, now);
    expect((await Cohort.get(draft.id)).people).toBe(1);
    await movedTo(draft, "closed");
    await Cohort.admit(draft.id, now);
    expect((await Cohort.get(draft.id)).people).toBe(1);
    const { cohort } = await aCohort({ host: ana });
    await Cohort.admit(cohort.id, now);
    expect((await Cohort.get(cohort.id)).people).toBe(1);
  });
});

describe("told twice, at once, or cut off", () => {
  test("three admissions at once, with people coming by link meanwhile, let everybody in once", async () => {
    const { id } = await waiting(addresses(54).join("\n"));
    const friends = await Promise.all(Array.from({ length: 4 }, () => someone()));
    const { token } = await Cohort.renewLink(id, "participant", await ana.ctx());
    await Promise.all([
      ...[1, 2, 3].map(() => Cohort.admit(id, now)),
      ...friends.map(async (each) => Cohort.joinByLink(token, await each.ctx())),
    ]);
    const { cohort } = await consistent(id);
    expect(cohort.people).toBe(59);
    expect(await newsAbout("cohort.invited", { cohort: id })).toHaveLength(54);
    const sizes = cohort.circles.map(({ people }) => people);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test("whoever was removed is not brought back by news that comes again", async () => {
    const address = anAddress();
    const { id } = await waiting(`${address}\n${anAddress()}`);
    await Cohort.admit(id, now);
    const person = await People.byEmail(address);
    if (!person) throw new Error("Nobody was let in.");
    await Cohort.remove(id, person.id, await ana.ctx());
    await Cohort.admit(id, now);
    const { cohort, roster } = await consistent(id);
    expect(cohort.people).toBe(2);
    expect(roster.map(({ email }) => email)).not.toContain(address);

    await Cohort.invite(id, { text: address, ...TEXT }, await ana.ctx());
    await Cohort.admit(id, now);
    expect((await consistent(id)).cohort.people).toBe(3);
    expect(await newsAbout("cohort.invited", { cohort: id, person: person.id })).toHaveLength(2);
  });

  test("a long list goes on in the next call, and the split is even over all of them", async () => {
    const { id } = await waiting(addresses(260).join("\n"));
    await Cohort.admit(id, now);
    expect((await Cohort.get(id)).people).toBe(241);
    expect(await newsAbout("cohort.list-grew", { cohort: id })).toHaveLength(1);
    await Cohort.admit(id, now);
    const { cohort } = await consistent(id);
    expect(cohort.people).toBe(261);
    expect(new Set(cohort.circles.map(({ people }) => people))).toEqual(new Set([5]));
    expect(await newsAbout("cohort.list-grew", { cohort: id })).toHaveLength(1);
  });
});

describe("a list that grows after the launch", () => {
  test("is told as news with the lines themselves", async () => {
    const { cohort } = await aCohort({ host: ana });
    await Cohort.invite(cohort.id, { text: anAddress(), ...TEXT }, await ana.ctx());
    expect(await newsAbout("cohort.list-grew", { cohort: cohort.id })).toHaveLength(1);
  });

  test("late people land in the smallest circle", async () => {
    const { id } = await waiting(addresses(11).join("\n"));
    await Cohort.admit(id, now);
    const late = anAddress("late");
    await Cohort.invite(id, { text: late, ...TEXT }, await ana.ctx());
    await Cohort.admit(id, new Date("2026-03-10T09:00:00.000Z"));
    const { cohort, roster } = await consistent(id);
    expect(cohort.circles.map(({ people }) => people)).toEqual([6, 6]);
    expect(roster.find(({ email }) => email === late)).toMatchObject({
      circle: cohort.circles[1]?.id,
      joinedAt: "2026-03-10T09:00:00.000Z",
    });
  });
});

test("a first sign-in shows on the list; a name changed shows on what one hosts", async () => {
  const bea = await someone({ name: "Bea" });
  const ben = await someone();
  const draft = await aDraft(bea);
  await Cohort.invite(draft.id, { text: `${ben.person.email}\n${anAddress()}`, ...TEXT }, await bea.ctx());
  await launched(draft);
  await Cohort.admit(draft.id, now);
  await Cohort.welcomed(ben.person.id, now);
  await Cohort.welcomed(bea.person.id, now);
  const lines = await Cohort.lines(draft.id, await bea.ctx());
  expect(lines.find(({ email }) => email === ben.person.email)?.state).toBe("welcomed");
  expect(lines.filter(({ state }) => state === "invited")).toHaveLength(1);

  await People.change({ name: "Beatriz" }, await bea.ctx());
  await Cohort.renamed(bea.person.id, now);
  expect((await Cohort.get(draft.id)).facilitators).toEqual([{ id: bea.person.id, name: "Beatriz" }]);
});
