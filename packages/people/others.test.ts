import { describe, expect, test } from "vitest";
import { commit, newId } from "#platform";
import { type Someone, someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

async function together(...people: Someone[]) {
  const cohort = People.CohortId.parse(newId("coh", now));
  const member = ({ person }: Someone) =>
    People.membershipWrite(
      { person: person.id, cohort, role: "participant", joinedAt: now.toISOString() },
      person,
    );
  await commit(people.map(member), { now });
  return cohort;
}
const sees = async (viewer: Someone, { person }: Someone) =>
  await People.acquaintance(person.id, await viewer.ctx()).then(
    () => true,
    () => false,
  );

describe("who sees whom", () => {
  test("people of the house see each other; guests and the house do not", async () => {
    const [ana, ben, gus, gil] = [
      await someone(),
      await someone(),
      await someone({ guest: true }),
      await someone({ guest: true }),
    ];
    expect(await sees(ana, ben)).toBe(true);
    expect(await sees(ana, gus)).toBe(false);
    expect(await sees(gus, ana)).toBe(false);
    expect(await sees(gus, gil)).toBe(false);
    expect(await sees(gus, gus)).toBe(true);
  });

  test("whoever shares a cohort sees each other, until one of them leaves", async () => {
    const [ana, gus] = [await someone(), await someone({ guest: true })];
    const cohort = await together(ana, gus);
    expect(await sees(ana, gus)).toBe(true);
    expect(await sees(gus, ana)).toBe(true);
    await commit([People.leaveWrite({ person: gus.person.id, cohort }, gus.person, now)], { now });
    expect(await sees(ana, gus)).toBe(false);
    expect(await sees(gus, ana)).toBe(false);
  });

  test("a card has no address on it and names only cohorts we share", async () => {
    const [ana, ben] = [await someone({ name: "Ana" }), await someone({ name: "Ben" })];
    const shared = await together(ana, ben);
    await together(ben);
    const card = await People.acquaintance(ben.person.id, await ana.ctx());
    expect(card).toEqual({
      id: ben.person.id,
      name: "Ben",
      zone: "Europe/Lisbon",
      language: "en",
      about: "",
      topics: [],
      guest: false,
      cohorts: [shared],
    });
  });

  test("somebody who is not there looks like somebody I may not see", async () => {
    const [ana, gus] = [await someone(), await someone({ guest: true })];
    const refusal = async (id: People.PersonId) =>
      await People.acquaintance(id, await ana.ctx()).catch(({ code, message }) => ({ code, message }));
    expect(await refusal(gus.person.id)).toEqual(
      await refusal(People.PersonId.parse("per_01ARZ3NDEKTSV4RRFFQ69G5FAV")),
    );
  });
});
