import { beforeAll, describe, expect, test } from "vitest";
import { commit } from "#platform";
import { aCohort, aDraft, launched } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

const TEXT = { zone: "Europe/Lisbon", language: "en" } as const;
let ana: Someone;
beforeAll(async () => {
  ana = await someone({ name: "Ana Silva" });
});

describe("a draft", () => {
  test("copies the design, takes its title, and is hosted by whoever made it", async () => {
    const draft = await aDraft(ana);
    expect(draft).toMatchObject({
      title: draft.design.title,
      state: "draft",
      people: 1,
      circles: [],
      language: "en",
      facilitators: [{ id: ana.person.id, name: "Ana Silva" }],
    });
    expect(draft.design.weeks).toHaveLength(4);
    expect(await Cohort.page(draft.id, await ana.ctx())).toMatchObject({
      cohort: { id: draft.id },
      membership: { role: "facilitator" },
    });
  });

  test("a guest makes none", async () => {
    const guest = await someone({ guest: true });
    await expect(aDraft(guest)).rejects.toMatchObject({ code: "cohort.guest" });
  });

  test("changes title, start, zone and design, and counts its revisions", async () => {
    const draft = await aDraft(ana);
    const design = { ...draft.design, language: "fr" as const, weeks: draft.design.weeks.slice(0, 2) };
    const changed = await Cohort.change(
      draft.id,
      { revision: 0, title: "Narrate", startsOn: "2026-04-06", zone: "Asia/Tokyo", design },
      await ana.ctx(),
    );
    expect(changed).toMatchObject({
      title: "Narrate",
      startsOn: "2026-04-06",
      zone: "Asia/Tokyo",
      revision: 1,
    });
    expect(changed.design.weeks).toHaveLength(2);
    expect(changed.language).toBe("fr");
    expect(await Cohort.mine(await ana.ctx())).toContainEqual(
      expect.objectContaining({ id: draft.id, weeks: 2, role: "facilitator", state: "draft" }),
    );
  });

  test("a change from an old revision overwrites nothing, whether it comes later or at once", async () => {
    const { id } = await aDraft(ana);
    const ctx = await ana.ctx();
    const rename = (title: string) => Cohort.change(id, { revision: 0, title }, ctx);
    const results = await Promise.allSettled([rename("One"), rename("Two"), rename("Three")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(rename("Late")).rejects.toMatchObject({ code: "cohort.stale", status: 409 });
    expect((await Cohort.get(id)).revision).toBe(1);
  });

  test("a change that is asked for again, because its answer got lost, is answered as it was done", async () => {
    const { id } = await aDraft(ana);
    const rename = async () => Cohort.change(id, { revision: 0, title: "Once" }, await ana.ctx());
    const first = await rename();
    expect(await rename()).toEqual(first);
    expect((await Cohort.get(id)).revision).toBe(1);
  });

  test("a design that no row can hold is refused in plain words", async () => {
    const { id, design } = await aDraft(ana);
    const [week] = design.weeks;
    if (!week) throw new Error("No week.");
    const moments = Array.from({ length: 20 }, (_, n) => ({
      slug: `long-${n}`,
      kind: "prompt" as const,
      day: 1,
      at: "09:00",
      title: "Long",
      text: "語".repeat(8_000),
    }));
    const change = Cohort.change(
      id,
      { revision: 0, design: { ...design, weeks: [{ ...week, moments }] } },
      await ana.ctx(),
    );
    await expect(change).rejects.toMatchObject({ code: "cohort.design-too-large" });
  });

  test("is thrown away with its list and its link, and only as a draft", async () => {
    const { id } = await aDraft(ana);
    const ctx = await ana.ctx();
    await Cohort.invite(id, { text: "ben@example.org\neva@example.org", ...TEXT }, ctx);
    const { token } = await Cohort.renewLink(id, "participant", ctx);
    await Cohort.discard(id, ctx);
    await expect(Cohort.get(id)).rejects.toMatchObject({ code: "cohort.missing" });
    expect(await Cohort.linkFor(token)).toBeUndefined();
    expect((await Cohort.mine(await ana.ctx())).map((each) => each.id)).not.toContain(id);

    const other = await launched(await aDraft(ana));
    await expect(Cohort.discard(other.id, await ana.ctx())).rejects.toMatchObject({
      code: "cohort.launched",
    });
  });
});

describe("after the launch", () => {
  test("only the title is changed here", async () => {
    const { cohort, host } = await aCohort({ host: ana });
    const ctx = await host.ctx();
    await expect(
      Cohort.change(cohort.id, { revision: 0, startsOn: "2026-05-04" }, ctx),
    ).rejects.toMatchObject({
      code: "cohort.launched",
    });
    expect((await Cohort.change(cohort.id, { revision: 0, title: "Spring" }, ctx)).title).toBe("Spring");
  });

  test("a launch of a draft that changed since it was read is refused, and so is a second one", async () => {
    const { id } = await aDraft(ana);
    const ctx = await ana.ctx();
    const seen = await Cohort.get(id);
    await Cohort.change(id, { revision: 0, title: "New" }, ctx);
    await expect(commit([Cohort.launchWrite(seen, ctx.person.id, ctx.now)], ctx)).rejects.toMatchObject({
      code: "cohort.stale",
    });
    await launched(seen);
    await expect(launched(seen)).rejects.toMatchObject({ code: "cohort.stale" });
  });

  test("a closed cohort changes no more", async () => {
    const { cohort, host } = await aCohort({ host: ana, state: "closed" });
    await expect(
      Cohort.change(cohort.id, { revision: 0, title: "Again" }, await host.ctx()),
    ).rejects.toMatchObject({
      code: "cohort.closed",
    });
  });
});

describe("who sees a cohort", () => {
  test("a draft is its facilitators' only; a launched one its members'; to others neither exists", async () => {
    const [ben, admin] = [await someone(), await someone()];
    const draft = await aDraft(ana);
    for (const other of [ben, admin])
      await expect(Cohort.open(draft.id, await other.ctx())).rejects.toMatchObject({
        code: "cohort.missing",
      });

    const { cohort } = await aCohort({ host: ana, people: [ben] });
    expect((await Cohort.open(cohort.id, await ben.ctx())).id).toBe(cohort.id);
    await expect(
      Cohort.open(cohort.id, { ...(await admin.ctx()), person: { ...admin.person, admin: true } }),
    ).rejects.toMatchObject({
      status: 404,
    });
    await expect(Cohort.hosted(cohort.id, await ben.ctx())).rejects.toMatchObject({
      code: "cohort.not-facilitator",
    });
    expect((await Cohort.page(cohort.id, await ben.ctx())).cohort.design.hosting).toBe("");
    expect((await Cohort.page(cohort.id, await ana.ctx())).cohort.design.hosting).not.toBe("");
  });

  test("a list of one's own cohorts says what one is in each", async () => {
    const ben = await someone();
    const { cohort } = await aCohort({ host: ana, people: [ben] });
    const draft = await aDraft(ben);
    const mine = await Cohort.mine(await ben.ctx());
    expect(mine.map(({ id, role }) => [id, role])).toEqual(
      expect.arrayContaining([
        [cohort.id, "participant"],
        [draft.id, "facilitator"],
      ]),
    );
    expect(mine).toHaveLength(2);
  });
});
