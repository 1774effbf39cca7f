import { beforeAll, describe, expect, test } from "vitest";
import { aCohort, aDraft, movedTo } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

let ana: Someone;
beforeAll(async () => {
  ana = await someone({ name: "Ana Silva" });
});

const linked = async (role: Cohort.LinkRole = "participant") => {
  const { cohort } = await aCohort({ host: ana, state: "lobby" });
  return { cohort, ...(await Cohort.renewLink(cohort.id, role, await ana.ctx())) };
};

describe("a join link", () => {
  test("shows whoever holds it what it opens, and no addresses", async () => {
    const { cohort, token } = await linked();
    const invitation = await Cohort.invitation(token);
    expect(invitation).toEqual({
      cohort: cohort.id,
      title: cohort.title,
      summary: cohort.design.summary,
      startsOn: "2026-03-02",
      weeks: 4,
      zone: "Europe/Lisbon",
      language: "en",
      facilitators: ["Ana Silva"],
      role: "participant",
    });
    expect(await Cohort.linkFor(token)).toEqual(invitation);
  });

  test("lets somebody in, once however often it is followed", async () => {
    const { cohort, token } = await linked();
    const ben = await someone();
    const ctx = await ben.ctx();
    const joins = await Promise.all([1, 2, 3].map(() => Cohort.joinByLink(token, ctx)));
    expect(new Set(joins.map(({ circle }) => circle)).size).toBe(1);
    expect(await Cohort.joinByLink(token, await ben.ctx())).toEqual(joins[0]);
    expect((await Cohort.get(cohort.id)).people).toBe(2);
    expect((await Cohort.open(cohort.id, await ben.ctx())).circles).toMatchObject([{ name: "1", people: 1 }]);
  });

  test("seats many who come at the same moment evenly", async () => {
    const { cohort, token } = await linked();
    const people = await Promise.all(Array.from({ length: 8 }, () => someone()));
    await Promise.all(people.map(async (each) => Cohort.joinByLink(token, await each.ctx())));
    const after = await Cohort.get(cohort.id);
    expect(after.people).toBe(9);
    expect(after.circles.reduce((sum, { people }) => sum + people, 0)).toBe(8);
    expect(Math.max(...after.circles.map(({ people }) => people))).toBeLessThanOrEqual(7);
  });

  test("makes nobody of the house a guest, and no guest one of the house", async () => {
    const { token } = await linked("guest");
    expect((await Cohort.joinByLink(token, await (await someone()).ctx())).role).toBe("participant");
    const outside = await linked("participant");
    const guest = await someone({ guest: true });
    expect((await Cohort.joinByLink(outside.token, await guest.ctx())).role).toBe("guest");
  });

  test("opens nothing once it was renewed or ended", async () => {
    const { cohort, token } = await linked();
    const ctx = await ana.ctx();
    const renewed = await Cohort.renewLink(cohort.id, "guest", ctx);
    await expect(Cohort.invitation(token)).rejects.toMatchObject({ code: "cohort.link-ended", status: 410 });
    expect(await Cohort.inviteLink(cohort.id, ctx)).toEqual(renewed);
    await Cohort.endLink(cohort.id, ctx);
    await Cohort.endLink(cohort.id, ctx);
    expect(await Cohort.linkFor(renewed.token)).toBeUndefined();
    expect(await Cohort.inviteLink(cohort.id, ctx)).toBeUndefined();
    const ben = await someone();
    await expect(Cohort.joinByLink(renewed.token, await ben.ctx())).rejects.toMatchObject({
      code: "cohort.link-ended",
    });
    const third = await Cohort.renewLink(cohort.id, "guest", ctx);
    expect(third.token).not.toBe(renewed.token);
  });

  test("opens nothing for a draft yet, and nothing of a closed cohort any more", async () => {
    const draft = await aDraft(ana);
    const { token } = await Cohort.renewLink(draft.id, "participant", await ana.ctx());
    const ben = await someone();
    await expect(Cohort.joinByLink(token, await ben.ctx())).rejects.toMatchObject({
      code: "cohort.not-open-yet",
    });
    await movedTo(draft, "closed");
    await expect(Cohort.joinByLink(token, await ben.ctx())).rejects.toMatchObject({ code: "cohort.closed" });
    await expect(Cohort.renewLink(draft.id, "guest", await ana.ctx())).rejects.toMatchObject({
      code: "cohort.closed",
    });
  });

  test("cannot be made from another, nor guessed from the cohort", async () => {
    const [one, two] = [await linked(), await linked()];
    const [id = "", serial = "", mac = ""] = one.token.split(/-(\d+)-/);
    for (const forged of [
      `${two.cohort.id.slice(4)}-${serial}-${mac}`,
      `${id}-1-${mac}`,
      `${id}-${serial}-${"A".repeat(22)}`,
      id,
      "",
      `${one.token}x`,
    ])
      expect(await Cohort.linkFor(forged)).toBeUndefined();
  });
});

test("only facilitators see, make and end the link", async () => {
  const ben = await someone();
  const { cohort } = await aCohort({ host: ana, people: [ben] });
  const ctx = await ben.ctx();
  const refused = { code: "cohort.not-facilitator" };
  await expect(Cohort.inviteLink(cohort.id, ctx)).rejects.toMatchObject(refused);
  await expect(Cohort.renewLink(cohort.id, "guest", ctx)).rejects.toMatchObject(refused);
  await expect(Cohort.endLink(cohort.id, ctx)).rejects.toMatchObject(refused);
});
