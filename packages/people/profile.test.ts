import { describe, expect, test } from "vitest";
import { commit, newId, partition } from "#platform";
import { someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

async function inCohort(who: Awaited<ReturnType<typeof someone>>, more: Partial<People.Membership> = {}) {
  const cohort = People.CohortId.parse(newId("coh", now));
  const membership = {
    person: who.person.id,
    cohort,
    role: "participant" as const,
    joinedAt: now.toISOString(),
    ...more,
  };
  await commit([People.membershipWrite(membership, who.person)], { now });
  return cohort;
}

describe("changing my profile", () => {
  test("changes what I name and keeps the rest", async () => {
    const ana = await someone({ name: "Ana", zone: "Europe/Lisbon" }, now);
    const changed = await People.change({ about: "I grow trees", topics: ["trees"] }, await ana.ctx());
    expect(changed).toEqual({ ...ana.person, about: "I grow trees", topics: ["trees"] });
    expect(await People.person(ana.person.id)).toEqual(changed);
  });

  test("shows on every roster I am on, and on none that I have left", async () => {
    const ana = await someone({ name: "Ana" }, now);
    const [here, left] = [await inCohort(ana, { role: "facilitator" }), await inCohort(ana)];
    await commit([People.leaveWrite({ person: ana.person.id, cohort: left }, ana.person, now)], { now });
    await People.change({ name: "Ana Maria", zone: "Asia/Tokyo" }, await ana.ctx());
    expect(await People.roster(here)).toMatchObject([
      { name: "Ana Maria", zone: "Asia/Tokyo", role: "facilitator" },
    ]);
    expect(await People.roster(left)).toEqual([]);
  });

  test("says where I come from, or no longer", async () => {
    const ana = await someone({ name: "Ana" }, now);
    const cohort = await inCohort(ana);
    await People.change({ organisation: "  Linden\u202e &  Sons " }, await ana.ctx());
    expect(await People.roster(cohort)).toMatchObject([{ organisation: "Linden & Sons" }]);
    await People.change({ about: "I grow trees" }, await ana.ctx());
    expect(await People.person(ana.person.id)).toMatchObject({ organisation: "Linden & Sons" });
    await People.change({ organisation: "" }, await ana.ctx());
    expect(await People.roster(cohort)).toMatchObject([{ organisation: "", about: "I grow trees" }]);
  });

  test("does both of two changes made at once", async () => {
    for (let round = 0; round < 5; round++) {
      const ana = await someone({ name: "Ana" }, now);
      const cohort = await inCohort(ana);
      const ctx = await ana.ctx();
      await Promise.all([
        People.change({ zone: "Asia/Tokyo" }, ctx),
        People.change({ digestHour: 17 }, ctx),
        People.change({ name: "Ana M." }, ctx),
      ]);
      expect(await People.person(ana.person.id)).toMatchObject({
        zone: "Asia/Tokyo",
        digestHour: 17,
        name: "Ana M.",
      });
      expect(await People.roster(cohort)).toMatchObject([{ zone: "Asia/Tokyo", name: "Ana M." }]);
      const due = await People.digestDue("Asia/Tokyo", 17);
      expect(due.map(({ id }) => id)).toContain(ana.person.id);
    }
  });

  test("while somebody takes me out of a cohort does not put me back in", async () => {
    for (let round = 0; round < 5; round++) {
      const ana = await someone({ name: "Ana" }, now);
      const cohort = await inCohort(ana);
      await Promise.all([
        People.change({ name: "Ana M." }, await ana.ctx()),
        commit([People.leaveWrite({ person: ana.person.id, cohort }, ana.person, now)], { now }),
      ]);
      expect(await People.roster(cohort)).toEqual([]);
    }
  });

  test("follows on a hundred and more rosters", async () => {
    const ana = await someone({ name: "Ana" }, now);
    const cohorts = [];
    for (let n = 0; n < 105; n++) cohorts.push(await inCohort(ana));
    await People.change({ name: "Ana M." }, await ana.ctx());
    for (const cohort of cohorts) expect(await People.roster(cohort)).toMatchObject([{ name: "Ana M." }]);
  });
});

describe("the daily mail", () => {
  const isDue = async (zone: string, hour: number, id: string) =>
    (await People.digestDue(zone, hour)).some((person) => person.id === id);

  test("is due in one's zone at one's hour, and follows both", async () => {
    const ana = await someone({ zone: "Pacific/Chatham" }, now);
    expect(await isDue("Pacific/Chatham", 8, ana.person.id)).toBe(true);
    await People.change({ digestHour: 6 }, await ana.ctx());
    expect(await isDue("Pacific/Chatham", 8, ana.person.id)).toBe(false);
    expect(await isDue("Pacific/Chatham", 6, ana.person.id)).toBe(true);
    await People.change({ zone: "Pacific/Apia" }, await ana.ctx());
    expect(await isDue("Pacific/Chatham", 6, ana.person.id)).toBe(false);
    expect(await isDue("Pacific/Apia", 6, ana.person.id)).toBe(true);
    const hours = await People.digestZones();
    expect(hours).toContainEqual({ zone: "Pacific/Chatham", hour: 8 });
    expect(hours).toContainEqual({ zone: "Pacific/Apia", hour: 6 });
  });

  test("has one row for a clock, however its name is written", async () => {
    const ana = await someone({ zone: "Pacific/Easter" }, now);
    for (const zone of ["pacific/easter", "PACIFIC/EASTER", "Pacific/easter", "Chile/EasterIsland"])
      await People.change({ zone }, await ana.ctx());
    const names = (await People.digestZones()).map(({ zone }) => zone);
    expect(names.filter((name) => /easter/i.test(name))).toEqual(["Pacific/Easter"]);
    expect(await isDue("Pacific/Easter", 8, ana.person.id)).toBe(true);
  });

  test("stops for who does not want it, and nothing of them stays in the index", async () => {
    const ana = await someone({ zone: "Pacific/Niue" }, now);
    await People.stopMails(ana.person.id, "digest", now);
    expect(await isDue("Pacific/Niue", 8, ana.person.id)).toBe(false);
    const [account] = await partition(`PERSON#${ana.person.id}`, { begins: "A#PERSON" });
    expect(account).not.toHaveProperty("duePk");
    expect(await People.stopMails(ana.person.id, "beats", now)).toMatchObject({
      beatMails: false,
      digestHour: "off",
    });
    await People.change({ digestHour: 8 }, await ana.ctx());
    expect(await isDue("Pacific/Niue", 8, ana.person.id)).toBe(true);
  });
});
