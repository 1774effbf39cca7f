import { describe, expect, test } from "vitest";
import type { Ctx } from "#people/model";
import { newId, partition, Refused, Repeated } from "#platform";
import { someone } from "../../tests/world.ts";
import * as Workshop from "./index.ts";
import { SHIPPED } from "./shipped.ts";

const NOON = new Date("2026-03-02T12:00:00.000Z");
const social = Workshop.WorkshopId.parse("wsh_social-learning-in-business");
const ctxOf = async (name: string, more: { guest?: boolean } = {}) =>
  (await someone({ name, ...more }, NOON)).ctx(NOON);
const refusal = (code: string) => expect.objectContaining({ name: "Refused", code });
const page = (limit: number, cursor?: Workshop.WorkshopId) => ({ limit, cursor });

async function everything(ctx: Ctx, limit: number) {
  const seen: Workshop.WorkshopCard[] = [];
  let cursor: Workshop.WorkshopId | undefined;
  do {
    const { items, next } = await Workshop.list(page(limit, cursor), ctx);
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items);
    cursor = next as Workshop.WorkshopId | undefined;
  } while (cursor);
  return seen;
}

describe("copying", () => {
  test("gives the facilitator a copy of their own, that says what it was made from", async () => {
    const ana = await ctxOf("Ana Duarte");
    const copy = await Workshop.copy({ from: social, title: "Learning at Norte" }, ana);
    expect(copy).toMatchObject({ revision: 1, owner: ana.person.id, madeFrom: social });
    expect(copy.design).toEqual({ ...SHIPPED[0]?.design, title: "Learning at Norte" });
    expect(await Workshop.get(copy.id, ana)).toEqual(copy);
  });

  test("works from the copy of somebody else too, and leaves theirs alone", async () => {
    const [ana, tomas] = [await ctxOf("Ana Duarte"), await ctxOf("Tomás Rey")];
    const hers = await Workshop.copy({ from: social }, ana);
    const his = await Workshop.copy({ from: hers.id }, tomas);
    expect(his).toMatchObject({ owner: tomas.person.id, madeFrom: hers.id });
    expect(await Workshop.get(hers.id, tomas)).toEqual(hers);
  });

  test("happens once for one intention, and answers the same again", async () => {
    const ana = await ctxOf("Ana Duarte");
    const once = { by: ana.person.id, key: newId("key", NOON), hash: "one" };
    const copy = await Workshop.copy({ from: social }, { ...ana, once });
    const again = await Workshop.copy({ from: social }, { ...ana, once }).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(Repeated);
    expect(again).toMatchObject({ result: copy });
    const mine = (await everything(ana, 100)).filter(({ owner }) => owner === ana.person.id);
    expect(mine.map(({ id }) => id)).toEqual([copy.id]);
  });

  test("is refused when there is nothing of that name", async () => {
    const ana = await ctxOf("Ana Duarte");
    const gone = Workshop.WorkshopId.parse("wsh_gone-long-ago");
    await expect(Workshop.copy({ from: gone }, ana)).rejects.toEqual(refusal("workshop.missing"));
  });
});

describe("changing a copy", () => {
  test("keeps the new design under the next revision, in the list too", async () => {
    const ana = await ctxOf("Ana Duarte");
    const { id, design } = await Workshop.copy({ from: social }, ana);
    const later = { ...ana, now: new Date("2026-03-03T08:00:00.000Z") };
    const changed = await Workshop.change(id, { revision: 1, design: { ...design, title: "Ours" } }, later);
    expect(changed).toMatchObject({ revision: 2, changedAt: "2026-03-03T08:00:00.000Z", madeFrom: social });
    expect(await Workshop.get(id, ana)).toEqual(changed);
    const card = (await everything(ana, 100)).find((each) => each.id === id);
    expect(card).toMatchObject({ title: "Ours", revision: 2, by: "Ana Duarte", weeks: 4 });
  });

  test("from an old revision is refused, says what to do, and overwrites nothing", async () => {
    const ana = await ctxOf("Ana Duarte");
    const { id, design } = await Workshop.copy({ from: social }, ana);
    await Workshop.change(id, { revision: 1, design: { ...design, title: "First" } }, ana);
    const late = Workshop.change(id, { revision: 1, design: { ...design, title: "Second" } }, ana);
    await expect(late).rejects.toEqual(refusal("workshop.stale"));
    await expect(late).rejects.toThrow("Open it again");
    expect((await Workshop.get(id, ana)).design.title).toBe("First");
  });

  test("by two windows at once succeeds in one of them", async () => {
    const ana = await ctxOf("Ana Duarte");
    const { id, design } = await Workshop.copy({ from: social }, ana);
    const titles = ["One", "Two", "Three", "Four"];
    const done = await Promise.allSettled(
      titles.map((title) => Workshop.change(id, { revision: 1, design: { ...design, title } }, ana)),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of done) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refused);
    expect((await Workshop.get(id, ana)).revision).toBe(2);
  });

  test("is for its owner: others copy it, and shipped designs are nobody's", async () => {
    const [ana, tomas] = [await ctxOf("Ana Duarte"), await ctxOf("Tomás Rey")];
    const { id, design } = await Workshop.copy({ from: social }, ana);
    const change = { revision: 1, design };
    await expect(Workshop.change(id, change, tomas)).rejects.toEqual(refusal("workshop.not-yours"));
    await expect(Workshop.change(social, change, ana)).rejects.toEqual(refusal("workshop.shipped"));
    await expect(Workshop.remove(id, tomas)).rejects.toEqual(refusal("workshop.not-yours"));
    await expect(Workshop.remove(social, ana)).rejects.toEqual(refusal("workshop.shipped"));
    expect((await Workshop.get(id, ana)).revision).toBe(1);
  });

  test("needs no more than one row of its own, and one small one for the list", async () => {
    const ana = await ctxOf("Ana Duarte");
    const { id } = await Workshop.copy({ from: social }, ana);
    const rows = await partition(`WORKSHOP#${id}`);
    expect(rows).toHaveLength(1);
    const [card] = (await everything(ana, 100)).filter((each) => each.id === id);
    expect(JSON.stringify(card).length).toBeLessThan(1_500);
  });
});

describe("deleting a copy", () => {
  test("takes it out of the list; a second time it is not there any more", async () => {
    const ana = await ctxOf("Ana Duarte");
    const { id } = await Workshop.copy({ from: social }, ana);
    await Workshop.remove(id, ana);
    await expect(Workshop.get(id, ana)).rejects.toEqual(refusal("workshop.missing"));
    await expect(Workshop.remove(id, ana)).rejects.toEqual(refusal("workshop.missing"));
    expect((await everything(ana, 100)).map((each) => each.id)).not.toContain(id);
  });

  test("while it is being changed never leaves half of it", async () => {
    const ana = await ctxOf("Ana Duarte");
    const { id, design } = await Workshop.copy({ from: social }, ana);
    await Promise.allSettled([
      Workshop.change(id, { revision: 1, design: { ...design, title: "Late" } }, ana),
      Workshop.remove(id, ana),
    ]);
    const listed = (await everything(ana, 100)).some((each) => each.id === id);
    expect((await partition(`WORKSHOP#${id}`, { consistent: true })).length).toBe(listed ? 1 : 0);
  });
});

describe("the list", () => {
  test("begins with what ships and goes on with everybody's copies, the newest first", async () => {
    const [ana, tomas] = [await ctxOf("Ana Duarte"), await ctxOf("Tomás Rey")];
    const hers = await Workshop.copy({ from: social }, ana);
    const his = await Workshop.copy({ from: social }, { ...tomas, now: new Date(NOON.getTime() + 1_000) });
    const ids = (await everything(ana, 100)).map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(SHIPPED.map(({ id }) => id));
    expect(ids.indexOf(his.id)).toBeGreaterThan(4);
    expect(ids.indexOf(hers.id)).toBeGreaterThan(ids.indexOf(his.id));
  });

  test.each([1, 2, 5, 6, 7])("in pages of %i neither skips nor repeats", async (limit) => {
    const ana = await ctxOf("Ana Duarte");
    const made = [];
    for (let count = 0; count < 3; count++) made.push((await Workshop.copy({ from: social }, ana)).id);
    const ids = (await everything(ana, limit)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...SHIPPED.map(({ id }) => id), ...made]));
  });
});

test("guests see no designs and make none", async () => {
  const guest = await ctxOf("Visiting Vera", { guest: true });
  const refused = refusal("workshop.guest");
  await expect(Workshop.list(page(20), guest)).rejects.toEqual(refused);
  await expect(Workshop.get(social, guest)).rejects.toEqual(refused);
  await expect(Workshop.copy({ from: social }, guest)).rejects.toEqual(refused);
});
