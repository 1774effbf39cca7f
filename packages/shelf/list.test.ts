import { expect, test } from "vitest";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import * as Shelf from "./index.ts";

const NOW = new Date("2026-03-05T18:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A shelf with so many links, and an entry and a reply below them. */
async function aShelf(links: number) {
  const { ana, ben, cohort } = await anaBenAndKim(NOW);
  const entry = await written(ana, { in: cohort, title: "Checklists" }, NOW);
  const reply = await answered(entry, ben, {}, NOW);
  const whats: Shelf.What[] = [
    { kind: "entry", entry: entry.id },
    { kind: "reply", entry: entry.id, reply: reply.id },
    ...Array.from({ length: links }, (_, nth) => ({
      kind: "link" as const,
      url: `https://example.org/${nth}`,
    })),
  ];
  for (const [nth, what] of whats.entries()) await Shelf.keep(cohort.id, { what }, await ana.ctx(later(nth)));
  return { cohort, ctx: await ana.ctx(later(100)) };
}

test("a shelf is read page by page, each thing once, and of one kind alone", async () => {
  const { cohort, ctx } = await aShelf(7);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await Shelf.shelf(cohort.id, { limit: 4, cursor }, ctx);
    seen.push(...items.map(({ id }) => id));
    cursor = next;
  } while (cursor);
  expect(new Set(seen).size).toBe(9);
  const ofKind = async (kind: Shelf.WhatKind, limit = 20) =>
    (await Shelf.shelf(cohort.id, { limit, kind }, ctx)).items.map(({ what }) => what.kind);
  expect(await ofKind("entry")).toEqual(["entry"]);
  expect(await ofKind("link", 3)).toEqual(["link", "link", "link"]);
  const session = "ses_0000000000000000" as never;
  expect((await Shelf.shelf(cohort.id, { limit: 20, session }, ctx)).items).toEqual([]);
  await expect(Shelf.shelf(cohort.id, { limit: 4, cursor: "bm8" }, ctx)).rejects.toMatchObject({
    status: 400,
  });
});

test("a page is one Query and one call for each kind of thing on it, however long the shelf", async () => {
  const [short, long] = [await aShelf(5), await aShelf(30)];
  const read = ({ cohort, ctx }: typeof short) => tableCalls(() => Shelf.shelf(cohort.id, { limit: 7 }, ctx));
  const [few, many] = [await read(short), await read(long)];
  expect(few.calls).toEqual(["Query", "BatchGetItem", "BatchGetItem"]);
  expect(many.calls).toEqual(["Query"]);
  expect(many.units).toBeLessThanOrEqual(few.units);
});
