import { describe, expect, test } from "vitest";
import { commit, newId } from "#platform";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

const two = async () => [await someone({ name: "Ana" }, now), await someone({ name: "Ben" }, now)] as const;
const block = async (who: Someone, other: Someone) => People.block(other.person.id, await who.ctx());
const unblock = async (who: Someone, other: Someone) => People.unblock(other.person.id, await who.ctx());
const known = async (who: Someone) => {
  const { apart, blocked } = await who.ctx();
  return { apart, blocked };
};

describe("keeping somebody apart", () => {
  test("is known on both sides, and whose wish it is on one alone", async () => {
    const [ana, ben] = await two();
    await block(ana, ben);
    await block(ana, ben);
    expect(await known(ana)).toEqual({ apart: [ben.person.id], blocked: [ben.person.id] });
    expect(await known(ben)).toEqual({ apart: [ana.person.id], blocked: [] });
    expect(await People.blocked(await ana.ctx())).toEqual([{ id: ben.person.id, name: "Ben" }]);
    expect(await People.blocked(await ben.ctx())).toEqual([]);
  });

  test("is two wishes when both want it, and one taken back leaves the other", async () => {
    const [ana, ben] = await two();
    await Promise.all([block(ana, ben), block(ben, ana)]);
    expect(await known(ben)).toEqual({ apart: [ana.person.id], blocked: [ana.person.id] });
    await unblock(ana, ben);
    expect(await known(ana)).toEqual({ apart: [ben.person.id], blocked: [] });
    expect(await known(ben)).toEqual({ apart: [ana.person.id], blocked: [ana.person.id] });
    await unblock(ben, ana);
    await unblock(ben, ana);
    expect([await known(ana), await known(ben)]).toEqual([
      { apart: [], blocked: [] },
      { apart: [], blocked: [] },
    ]);
  });

  test("ends in the same state on both sides, whichever of two taps is last", async () => {
    const [ana, ben] = await two();
    for (let round = 0; round < 5; round++) {
      await Promise.all([block(ana, ben), unblock(ana, ben)]);
      const [hers, his] = [await known(ana), await known(ben)];
      expect(hers.apart.length).toBe(his.apart.length);
      expect(hers.blocked).toEqual(hers.apart);
    }
  });

  test("shows the name somebody goes by now", async () => {
    const [ana, ben] = await two();
    await block(ana, ben);
    await People.change({ name: "Benedikt" }, await ben.ctx());
    expect(await People.blocked(await ana.ctx())).toMatchObject([{ name: "Benedikt" }]);
  });

  test("is refused for oneself, and for who was never met here as for who is not there", async () => {
    const [ana, gus] = [await someone({}, now), await someone({ guest: true }, now)];
    await expect(block(ana, ana)).rejects.toMatchObject({ code: "people.oneself" });
    const refusal = async (id: People.PersonId) =>
      await People.block(id, await ana.ctx()).catch(({ code, message }) => ({ code, message }));
    const nobody = await refusal(People.PersonId.parse("per_01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    expect(await refusal(gus.person.id)).toEqual(nobody);
    expect(nobody).toMatchObject({ code: "people.no-such-person" });
  });

  test("works for who has left the cohort that both were in: their words are still there", async () => {
    const [ana, gus] = [await someone({}, now), await someone({ guest: true }, now)];
    const cohort = People.CohortId.parse(newId("coh", now));
    const here = { cohort, role: "participant" as const, joinedAt: now.toISOString() };
    await commit(
      [ana, gus].map(({ person }) => People.membershipWrite({ ...here, person: person.id }, person)),
      { now },
    );
    await commit([People.leaveWrite({ person: gus.person.id, cohort }, gus.person, now)], { now });
    await block(ana, gus);
    expect(await known(ana)).toMatchObject({ blocked: [gus.person.id] });
  });

  test("has an end, said in plain words before it is reached by accident", async () => {
    const [ana, ben] = await two();
    const ctx = {
      ...(await ana.ctx()),
      blocked: Array.from({ length: People.MOST_BLOCKED }, () => People.PersonId.parse(newId("per", now))),
    };
    await expect(People.block(ben.person.id, ctx)).rejects.toMatchObject({ code: "people.many-blocked" });
  });
});

describe("who is kept apart among some people", () => {
  test("is each pair once, whoever of the two wanted it, in one Query", async () => {
    const people = await Promise.all([..."abcd"].map((name) => someone({ name }, now)));
    const [a, b, c, d] = people as [Someone, Someone, Someone, Someone];
    await block(a, b);
    await block(b, a);
    await block(d, a);
    await block(c, d);
    await unblock(c, d);
    const [ida, idb, idd] = [a.person.id, b.person.id, d.person.id];
    const among = async (...some: Someone[]) =>
      (await People.apartAmong(some.map(({ person }) => person.id))).map((pair) => pair.toSorted());
    const { calls } = await tableCalls(() => among(...people));
    expect(calls).toEqual(["Query"]);
    expect((await among(...people)).toSorted()).toEqual(
      [[ida, idb].toSorted(), [ida, idd].toSorted()].toSorted(),
    );
    expect(await among(a, c)).toEqual([]);
  });
});
