import { expect, test } from "vitest";
import { CohortId, Membership } from "#people/model";
import { commit, newId, partition } from "#platform";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { anAddress, someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const aCohort = () => CohortId.parse(newId("coh", now));
const member = (person: People.PersonId, cohort: CohortId, more: Partial<Membership> = {}) =>
  Membership.parse({ person, cohort, role: "participant", joinedAt: now.toISOString(), ...more });

test("a cookie is its person, with what they belong to", async () => {
  const { person, cookie } = await someone({}, now);
  const cohort = aCohort();
  await commit([People.membershipWrite(member(person.id, cohort), person)], { now });
  const ctx = await People.recognise(cookie, now);
  expect(ctx?.person).toEqual(person);
  expect(ctx?.memberships).toEqual([member(person.id, cohort)]);
});

test("who is this, and what do they belong to, is one Query, however many places they are in", async () => {
  const { person, cookie } = await someone({}, now);
  const few = await tableCalls(() => People.recognise(cookie, now));
  const memberships = Array.from({ length: 20 }, () =>
    People.membershipWrite(member(person.id, aCohort()), person),
  );
  await commit(memberships, { now });
  const many = await tableCalls(() => People.recognise(cookie, now));
  expect(few.calls).toEqual(["Query"]);
  expect(many.calls).toEqual(["Query"]);
  expect(many.result?.memberships).toHaveLength(20);
  expect(many.units).toBeLessThanOrEqual(few.units + 4);
});

test.each([
  "",
  "nobody",
  "per_01ARZ3NDEKTSV4RRFFQ69G5FAV.secret",
  "per_01ARZ3NDEKTSV4RRFFQ69G5FAV.a.b",
  "..",
  "x".repeat(9_000),
])("the cookie %j opens nothing", async (cookie) =>
  expect(await People.recognise(cookie, now)).toBeUndefined(),
);

test("another person's id before one's own secret opens nothing", async () => {
  const [ana, ben] = [await someone({}, now), await someone({}, now)];
  const mixed = `${ben.person.id}.${ana.cookie.split(".")[1]}`;
  expect(await People.recognise(mixed, now)).toBeUndefined();
});

test("an address has one account, however many ask for it at once", async () => {
  const newcomer = {
    email: anAddress(),
    name: "Kenji",
    zone: "Asia/Tokyo",
    language: "en" as const,
    guest: false,
  };
  const people = await Promise.all(Array.from({ length: 5 }, () => People.ensure(newcomer, now)));
  expect(new Set(people.map(({ id }) => id)).size).toBe(1);
});

test("a guest who is invited as one of the house becomes one, and never the other way", async () => {
  const newcomer = { email: anAddress(), name: "Gus", zone: "UTC", language: "fr" as const, guest: true };
  await People.ensure(newcomer, now);
  expect((await People.ensure({ ...newcomer, guest: false }, now)).guest).toBe(false);
  expect((await People.ensure(newcomer, now)).guest).toBe(false);
  expect((await People.byEmail(newcomer.email))?.guest).toBe(false);
});

test("a roster is who belongs now, by name; who left is out of it and remembered in their own rows", async () => {
  const cohort = aCohort();
  const [zoe, abe] = [await someone({ name: "Zoe" }, now), await someone({ name: "Abe" }, now)];
  await commit(
    [zoe, abe].map(({ person }) => People.membershipWrite(member(person.id, cohort), person)),
    { now },
  );
  expect((await People.roster(cohort)).map(({ name, email }) => [name, email])).toEqual([
    ["Abe", abe.person.email],
    ["Zoe", zoe.person.email],
  ]);
  await commit([People.leaveWrite({ person: abe.person.id, cohort }, abe.person, now)], { now });
  expect((await People.roster(cohort)).map(({ name }) => name)).toEqual(["Zoe"]);
  expect((await abe.ctx(now)).memberships[0]?.leftAt).toBe(now.toISOString());
  expect((await partition(`PERSON#${abe.person.id}`, { begins: "A#MEMBER#" }))[0]).not.toHaveProperty(
    "placePk",
  );
});
