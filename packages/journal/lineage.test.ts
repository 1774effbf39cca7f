import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as Stream from "#stream";
import { circled } from "../../tests/world/circles.ts";
import { aCohort, anaBenAndKim, movedTo } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import type { Entry } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;

beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
  await circled(cohort, [ana, ben]);
});

const write = (who: Someone, title: string, input: Parameters<typeof written>[1] = {}, at = NOW) =>
  written(who, { in: cohort, title, ...input }, at);
const adapt = (
  who: Someone,
  from: Entry,
  title: string,
  input: Parameters<typeof written>[1] = {},
  at = NOW,
) => write(who, title, { adaptedFrom: from.id, ...input }, at);
/** The lineage of an entry as somebody sees it, one dot for each step down. */
const seen = async ({ id }: Entry, who: Someone) =>
  (await Journal.lineage(id, await who.ctx())).items.map(
    ({ depth, entry }) => "·".repeat(depth) + (entry?.title ?? "?"),
  );

/** Ana's practice, adapted by Ben for their circle, whose version Kim adapted for everybody. */
async function aLineage() {
  const origin = await write(ana, "Weekly demo");
  const between = await adapt(ben, origin, "Demo by letter", { audience: "circle" }, later(1));
  const last = await adapt(ana, between, "Demo on paper", {}, later(2));
  return { origin, between, last };
}

describe("an entry that adapts another", () => {
  test("says so, and says of which to those who may read that", async () => {
    const { between, last } = await aLineage();
    const forBen = await Feedback.thread(last.id, undefined, await ben.ctx());
    expect(forBen.entry).toMatchObject({
      adapted: true,
      origin: { id: between.id, author: { name: "Ben" }, title: "Demo by letter" },
    });
    const forKim = await Feedback.thread(last.id, undefined, await kim.ctx());
    expect(forKim.entry).toMatchObject({ adapted: true });
    expect(JSON.stringify(forKim)).not.toContain(between.id);
  });

  test("says so on cards and in one's own journal too", async () => {
    const { origin } = await aLineage();
    const mine = await adapt(kim, origin, "Demo at noon", {}, later(3));
    const { items } = await Stream.place(cohort.id, { limit: 20 }, await kim.ctx());
    expect(items.find(({ id }) => id === mine.id)?.origin).toMatchObject({ title: "Weekly demo" });
    const journal = await Journal.mine({ limit: 20 }, await kim.ctx());
    expect(journal.items.find(({ id }) => id === mine.id)?.origin).toMatchObject({ title: "Weekly demo" });
  });

  test("loses the name of what its author took back", async () => {
    const origin = await write(ben, "Stand-up by letter");
    const adapted = await adapt(kim, origin, "Stand-up at noon");
    await Journal.move(origin.id, { revision: 1, audience: "self" }, await ben.ctx());
    const { entry } = await Feedback.thread(adapted.id, undefined, await ana.ctx());
    expect(entry.origin).toBeUndefined();
    expect(await seen(adapted, kim)).toEqual([]);
    expect(await seen(adapted, ben)).toEqual(["Stand-up by letter", "·Stand-up at noon"]);
  });

  test("is refused to who may not read what it adapts, as if that were not there", async () => {
    const secret = await write(ana, "Not yet", { audience: "self" });
    await expect(adapt(kim, secret, "Mine now")).rejects.toMatchObject({ code: "journal.missing" });
    await expect(
      adapt(kim, { ...secret, id: Journal.EntryId.parse("ent_nobody0000") }, "x"),
    ).rejects.toMatchObject({ code: "journal.missing" });
  });

  test("is written with as many calls as any other", async () => {
    const origin = await write(ana, "Weekly demo");
    const { calls } = await tableCalls(() => adapt(kim, origin, "Demo at noon"));
    expect(calls).toEqual(["Query", "BatchGetItem", "TransactWriteItems"]);
  });

  test("is told of as adapted when it is shared, then or later", async () => {
    const origin = await write(ana, "Weekly demo");
    const { id } = await adapt(kim, origin, "Demo at noon", { audience: "self" });
    const told = () => newsOf("journal.entry-shared", (data) => data.id === id);
    expect(await told()).toEqual([]);
    await Journal.move(id, { revision: 1, audience: "cohort" }, await kim.ctx());
    expect(await told()).toMatchObject([{ adapted: true }]);
    expect(await newsOf("journal.entry-shared", (data) => data.id === origin.id)).not.toMatchObject([
      { adapted: true },
    ]);
  });
});

describe("a lineage", () => {
  test("is the same tree from each of its entries", async () => {
    const { origin, between, last } = await aLineage();
    const tree = ["Weekly demo", "·Demo by letter", "··Demo on paper"];
    for (const entry of [origin, between, last]) expect(await seen(entry, ben)).toEqual(tree);
  });

  test("says of an entry whose it is, what kind and when", async () => {
    const origin = await write(ana, "Weekly demo", { kind: "did" });
    await adapt(kim, origin, "", { text: "We *only* show what broke.", kind: "did-not-work" }, later(5));
    const { items } = await Journal.lineage(origin.id, await ben.ctx());
    expect(items).toMatchObject([
      { depth: 0, entry: { title: "Weekly demo", kind: "did", at: NOW.toISOString() } },
      {
        depth: 1,
        entry: {
          author: { id: kim.person.id, name: "Kim" },
          title: "We only show what broke.",
          kind: "did-not-work",
          at: later(5).toISOString(),
        },
      },
    ]);
  });

  test("is nothing where nothing was adapted, or nothing that one may read", async () => {
    const origin = await write(ana, "Weekly demo");
    expect(await seen(origin, kim)).toEqual([]);
    await adapt(ben, origin, "For me", { audience: "self" });
    expect(await seen(origin, kim)).toEqual([]);
    expect(await seen(origin, ben)).toEqual(["Weekly demo", "·For me"]);
  });

  test("has a joint for what is not for its reader, and not a byte about it", async () => {
    const { origin, between, last } = await aLineage();
    const asked = async () => JSON.stringify(await Journal.lineage(origin.id, await kim.ctx()));
    const before = await asked();
    expect(await seen(origin, kim)).toEqual(["Weekly demo", "·?", "··Demo on paper"]);
    for (const part of [
      between.id,
      "Demo by letter",
      "Two lines",
      ben.person.id,
      "Ben",
      later(1).toISOString(),
    ])
      expect(before).not.toContain(part);
    await adapt(ben, origin, "Another for us", { audience: "circle" }, later(3));
    await adapt(ana, between, "Again for us", { audience: "circle" }, later(4));
    await adapt(ben, last, "And for me", { audience: "self" }, later(5));
    expect(await asked()).toBe(before);
  });

  test("leaves out whom one blocked", async () => {
    const { origin } = await aLineage();
    const ctx = await kim.ctx();
    const apart = { ...ctx, blocked: [ana.person.id] };
    expect((await Journal.lineage((await adapt(kim, origin, "Mine")).id, apart)).items).toEqual([]);
  });

  test("is two calls where there is none, and three where there is one", async () => {
    const { origin } = await aLineage();
    const ctx = await ben.ctx();
    const alone = await write(ana, "Alone");
    expect((await tableCalls(() => Journal.lineage(alone.id, ctx))).calls).toEqual(["BatchGetItem", "Query"]);
    expect((await tableCalls(() => Journal.lineage(origin.id, ctx))).calls).toEqual([
      "BatchGetItem",
      "Query",
      "BatchGetItem",
    ]);
  });

  test("of a practice that went to a hundred others still has what one came for", async () => {
    const eve = await someone({ name: "Eve" }, NOW);
    const origin = await written(eve, { audience: "network", title: "Far and wide" }, NOW);
    for (let nth = 1; nth <= 110; nth++)
      await written(
        eve,
        { audience: "network", title: `The ${nth}th`, adaptedFrom: origin.id },
        new Date(NOW.getTime() + nth * 1_000),
      );
    const last = await written(
      eve,
      { audience: "network", title: "Last", adaptedFrom: origin.id },
      later(60),
    );
    const tree = await seen(last, kim);
    expect(tree).toHaveLength(100);
    expect(tree.slice(0, 2)).toEqual(["Far and wide", "·The 1th"]);
    expect(tree).toContain("·Last");
    const away = await Journal.move(last.id, { revision: 1, audience: "self" }, await eve.ctx(later(61)));
    const { items, more } = await Journal.lineage(origin.id, await kim.ctx());
    // A hundred are looked at, one of them is not shared any more; of the hundred and eleven before it, eleven are left out.
    expect([away.audience, items.length, more]).toEqual(["self", 100, 11]);
  }, 60_000);
});

describe("in the tail", () => {
  test("what was adapted may be written, changed, shared and answered, and nothing else", async () => {
    const { cohort: over } = await aCohort({ host: ana, people: [ben, kim], now: NOW });
    const origin = await written(ana, { in: over, title: "Weekly demo" }, NOW);
    await movedTo(over, "tail");
    await expect(written(kim, { in: over })).rejects.toMatchObject({ code: "journal.check-ins-only" });
    const adapted = await written(kim, { in: over, audience: "self", adaptedFrom: origin.id });
    await Journal.move(adapted.id, { revision: 1, audience: "cohort" }, await kim.ctx());
    await Feedback.signal(adapted.id, "helped-me", await ben.ctx());
    await expect(Feedback.signal(origin.id, "helped-me", await ben.ctx())).rejects.toMatchObject({
      code: "journal.check-ins-only",
    });
    await movedTo(over, "closed");
    await expect(written(kim, { in: over, adaptedFrom: origin.id })).rejects.toMatchObject({
      code: "journal.closed",
    });
  });
});
