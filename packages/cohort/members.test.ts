import { beforeAll, describe, expect, test } from "vitest";
import { aCohort, aDraft, joined, launched, movedTo, newsAbout } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

let [ana, ben, eva]: Someone[] = [];
beforeAll(async () => {
  [ana, ben, eva] = await Promise.all([
    someone({ name: "Ana Silva" }),
    someone({ name: "Ben Okoro" }),
    someone({ name: "Eva Lindqvist" }),
  ]);
});
/** The three of this file, who are there as soon as a test runs. */
const all = () => {
  if (!ana || !ben || !eva) throw new Error("Not yet.");
  return { ana, ben, eva };
};
const ofThree = async () => {
  const { ana, ben, eva } = all();
  return { ana, ben, eva, ...(await aCohort({ host: ana, people: [ben, eva] })) };
};

describe("who is in", () => {
  test("everybody by name, with their card and without their address", async () => {
    const { ben, cohort } = await ofThree();
    const members = await Cohort.members(cohort.id, await ben.ctx());
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ["Ana Silva", "facilitator"],
      ["Ben Okoro", "participant"],
      ["Eva Lindqvist", "participant"],
    ]);
    expect(JSON.stringify(members)).not.toContain("@example.org");
  });
});

describe("leaving", () => {
  test("ends reading at once, frees the seat, and may be taken back", async () => {
    const { ben, ana, cohort } = await ofThree();
    await Cohort.leave(cohort.id, await ben.ctx());
    await expect(Cohort.open(cohort.id, await ben.ctx())).rejects.toMatchObject({ code: "cohort.missing" });
    expect(await Cohort.mine(await ben.ctx())).not.toContainEqual(expect.objectContaining({ id: cohort.id }));
    expect(await Cohort.get(cohort.id)).toMatchObject({ people: 2, circles: [{ people: 1 }] });
    await expect(Cohort.leave(cohort.id, await ben.ctx())).rejects.toMatchObject({ code: "cohort.missing" });

    await joined(cohort, ana, [ben]);
    expect(await Cohort.get(cohort.id)).toMatchObject({ people: 3, circles: [{ people: 2 }] });
    expect((await Cohort.members(cohort.id, await ben.ctx())).map(({ name }) => name)).toContain("Ben Okoro");
  });

  test("twice at once counts once", async () => {
    const { ben, cohort } = await ofThree();
    const ctx = await ben.ctx();
    const results = await Promise.allSettled([1, 2].map(() => Cohort.leave(cohort.id, ctx)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await Cohort.get(cohort.id)).people).toBe(2);
  });

  test("is not for the last facilitator, also when two go at the same moment", async () => {
    const { ana, ben, cohort } = await ofThree();
    await expect(Cohort.leave(cohort.id, await ana.ctx())).rejects.toMatchObject({
      code: "cohort.last-facilitator",
    });
    await Cohort.giveRole(cohort.id, ben.person.id, "facilitator", await ana.ctx());
    const [one, two] = [await ana.ctx(), await ben.ctx()];
    const results = await Promise.allSettled([Cohort.leave(cohort.id, one), Cohort.leave(cohort.id, two)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await Cohort.get(cohort.id)).facilitators).toHaveLength(1);
  });

  test("is over in a closed cohort, as is every change of who is in it", async () => {
    const { ana, ben, eva, cohort } = await ofThree();
    await movedTo(cohort, "closed");
    const closed = { code: "cohort.closed" };
    await expect(Cohort.leave(cohort.id, await ben.ctx())).rejects.toMatchObject(closed);
    await expect(Cohort.remove(cohort.id, eva.person.id, await ana.ctx())).rejects.toMatchObject(closed);
    await expect(
      Cohort.giveRole(cohort.id, eva.person.id, "facilitator", await ana.ctx()),
    ).rejects.toMatchObject(closed);
    expect((await Cohort.open(cohort.id, await ben.ctx())).state).toBe("closed");
  });
});

describe("removing", () => {
  test("is for facilitators, and only of members", async () => {
    const { ana, ben, eva, cohort } = await ofThree();
    await expect(Cohort.remove(cohort.id, eva.person.id, await ben.ctx())).rejects.toMatchObject({
      code: "cohort.not-facilitator",
    });
    await Cohort.remove(cohort.id, eva.person.id, await ana.ctx());
    await expect(Cohort.remove(cohort.id, eva.person.id, await ana.ctx())).rejects.toMatchObject({
      code: "cohort.not-a-member",
    });
    await expect(Cohort.members(cohort.id, await eva.ctx())).rejects.toMatchObject({
      code: "cohort.missing",
    });
  });
});

describe("hosting together", () => {
  test("whoever begins to host keeps their circle, and whoever stops has one", async () => {
    const { ana, ben, cohort } = await ofThree();
    const circle = cohort.circles[0]?.id;
    const host = await Cohort.giveRole(cohort.id, ben.person.id, "facilitator", await ana.ctx());
    expect(host).toMatchObject({ role: "facilitator", circle });
    expect((await Cohort.hosted(cohort.id, await ben.ctx())).facilitators.map(({ name }) => name)).toEqual([
      "Ana Silva",
      "Ben Okoro",
    ]);
    const after = await Cohort.giveRole(cohort.id, ana.person.id, "participant", await ben.ctx());
    expect(after).toMatchObject({ role: "participant", circle });
    const now = await Cohort.get(cohort.id);
    expect(now).toMatchObject({ people: 3, circles: [{ people: 3 }], facilitators: [{ name: "Ben Okoro" }] });
    await expect(Cohort.hosted(cohort.id, await ana.ctx())).rejects.toMatchObject({
      code: "cohort.not-facilitator",
    });
  });

  test("the last facilitator stays one, also when two step down at the same moment", async () => {
    const { ana, ben, cohort } = await ofThree();
    const down = async (by: Someone, who: Someone) =>
      Cohort.giveRole(cohort.id, who.person.id, "participant", await by.ctx());
    await expect(down(ana, ana)).rejects.toMatchObject({ code: "cohort.last-facilitator" });
    await Cohort.giveRole(cohort.id, ben.person.id, "facilitator", await ana.ctx());
    const results = await Promise.allSettled([down(ana, ana), down(ben, ben)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await Cohort.get(cohort.id)).facilitators).toHaveLength(1);
  });

  test("somebody is called to a draft from outside, quietly; to a launched cohort with an invitation", async () => {
    const { ana, ben } = all();
    const draft = await aDraft(ana);
    await Cohort.giveRole(draft.id, ben.person.id, "facilitator", await ana.ctx());
    expect((await Cohort.open(draft.id, await ben.ctx())).people).toBe(2);
    expect(await newsAbout("cohort.invited", { cohort: draft.id })).toEqual([]);
    await expect(
      Cohort.giveRole(draft.id, ben.person.id, "participant", await ana.ctx()),
    ).rejects.toMatchObject({ code: "cohort.draft" });
    const { id } = await launched(draft);
    const kenji = await someone();
    await Cohort.giveRole(id, kenji.person.id, "facilitator", await ana.ctx());
    expect(await newsAbout("cohort.invited", { cohort: id })).toHaveLength(1);
    const stranger = await someone();
    await expect(
      Cohort.giveRole(id, stranger.person.id, "participant", await ana.ctx()),
    ).rejects.toMatchObject({ code: "cohort.not-a-member" });
  });

  test("guests do not host", async () => {
    const { ana } = all();
    const guest = await someone({ guest: true });
    const { cohort } = await aCohort({ host: ana, people: [guest] });
    await expect(
      Cohort.giveRole(cohort.id, guest.person.id, "facilitator", await ana.ctx()),
    ).rejects.toMatchObject({ code: "cohort.guest" });
  });
});
