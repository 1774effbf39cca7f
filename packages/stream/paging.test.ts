import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Journal from "#journal";
import { isWider, positionOf, readable } from "#journal/model";
import * as Stream from "#stream";
import { circled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

/** Everybody here is a guest: the network is shared with all other tests, and has its own test below. */
const START = Date.parse("2026-03-02T09:00:00.000Z");
const RUNGS = ["self", "circle", "cohort"] as const;

/** What happens between two pages: somebody writes, or steps up or down with an entry; `wait` of 0 is the same moment. */
const rung = fc.constantFrom(...RUNGS);
const wait = fc.integer({ min: 0, max: 2 });
const happening = fc.oneof(
  fc.record({ what: fc.constant("write" as const), rung, wait }),
  fc.record({ what: fc.constant("move" as const), rung, wait, which: fc.nat() }),
);
const month = fc.record({
  before: fc.array(happening, { minLength: 1, maxLength: 12 }),
  limit: fc.integer({ min: 1, max: 4 }),
  between: fc.array(fc.array(happening, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
});

interface Scene {
  readonly cohort: Cohort;
  readonly author: Someone;
  readonly reader: Someone;
  readonly entries: Map<string, Journal.Entry>;
  /** Entries that stepped up, and so came to the top, since a walk began. */
  readonly raised: Set<string>;
  now: number;
}

async function scene(): Promise<Scene> {
  const at = new Date(START);
  const author = await someone({ name: "Ben", guest: true }, at);
  const reader = await someone({ name: "Kim", guest: true }, at);
  const { cohort } = await aCohort({ people: [author, reader], now: at });
  await circled(cohort, [author, reader]);
  return { cohort, author, reader, entries: new Map(), raised: new Set(), now: START };
}

async function happen(
  it: Scene,
  things: readonly (typeof happening extends fc.Arbitrary<infer T> ? T : never)[],
) {
  for (const thing of things) {
    it.now += thing.wait;
    const at = new Date(it.now);
    const known = [...it.entries.values()];
    const moved = thing.what === "move" ? known[thing.which % Math.max(known.length, 1)] : undefined;
    const entry = moved
      ? await Journal.move(
          moved.id,
          { revision: moved.revision, audience: thing.rung },
          await it.author.ctx(at),
        )
      : await written(it.author, { in: it.cohort, audience: thing.rung }, at);
    if (moved && isWider(entry.audience, moved.audience)) it.raised.add(entry.id);
    it.entries.set(entry.id, entry);
  }
}

type Read = (cursor: string | undefined, limit: number, it: Scene) => Promise<Stream.Cards>;
const WALKS: Record<string, { read: Read; shows: (entry: Journal.Entry) => boolean }> = {
  home: {
    read: async (cursor, limit, it) => Stream.home({ cursor, limit }, await it.reader.ctx(new Date(it.now))),
    shows: ({ audience }) => audience !== "self",
  },
  "a cohort's stream": {
    read: async (cursor, limit, it) =>
      Stream.place(it.cohort.id, { cursor, limit }, await it.reader.ctx(new Date(it.now))),
    shows: ({ audience }) => audience === "cohort",
  },
};

test.each(Object.entries(WALKS))(
  "%s, read page by page while people write and move, skips nothing and repeats nothing",
  async (_, { read, shows }) => {
    await fc.assert(
      fc.asyncProperty(month, async ({ before, limit, between }) => {
        const it = await scene();
        await happen(it, before);
        const first = [...it.entries.values()];
        it.raised.clear();
        const seen: Stream.Card[] = [];
        let cursor: string | undefined;
        for (let page = 0; page < 200; page++) {
          const { items, next } = await read(cursor, limit, it);
          expect(items.length).toBeLessThanOrEqual(limit);
          const ctx = await it.reader.ctx(new Date(it.now));
          for (const card of items) expect(readable(it.entries.get(card.id) ?? card, ctx)).toBe(true);
          seen.push(...items);
          cursor = next;
          if (!cursor) break;
          await happen(it, between[page] ?? []);
        }
        expect(cursor).toBeUndefined();
        // Newest first, each entry at most once.
        const positions = seen.map(positionOf);
        expect(positions).toEqual(positions.toSorted().toReversed());
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
        // What was there when the walk began, and stayed for its reader, is met: also when it stepped down on the way.
        const stayed = first.filter(
          ({ id }) => !it.raised.has(id) && shows(it.entries.get(id) ?? expect.fail()),
        );
        const met = new Set(seen.map(({ id }) => id));
        expect(stayed.filter(({ id }) => !met.has(id))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  },
  60_000,
);

test("an entry that the network and a cohort both show is met once", async () => {
  // A year of its own in the network that all tests share.
  const at = (second: number) => new Date(Date.UTC(2025, 2, 2, 9, 0, second));
  const ben = await someone({ name: "Ben" }, at(0));
  const kim = await someone({ name: "Kim" }, at(0));
  const { cohort } = await aCohort({ people: [ben, kim], now: at(0) });
  const audiences = ["network", "cohort", "public", "network", "cohort"] as const;
  const entries = [];
  for (const [second, audience] of audiences.entries())
    entries.push(await written(ben, { in: cohort, audience }, at(second + 1)));
  const ctx = await kim.ctx(at(30));
  const met: string[] = [];
  let cursor: string | undefined = Buffer.from(`${at(20).toISOString()}#ent_0`).toString("base64url");
  while (met.length < entries.length && cursor) {
    const { items, next }: Stream.Cards = await Stream.home({ cursor, limit: 2 }, ctx);
    met.push(...items.map(({ id }) => id));
    cursor = next;
  }
  expect(met.slice(0, entries.length)).toEqual(entries.map(({ id }) => id).reverse());
});

test("a place ends where its last entry is, without an empty page after it", async () => {
  const it = await scene();
  for (let entries = 0; entries < 4; entries++)
    await written(it.author, { in: it.cohort }, new Date(START + entries));
  const { next } = (await WALKS["a cohort's stream"]?.read(undefined, 2, it)) ?? expect.fail();
  const last = (await WALKS["a cohort's stream"]?.read(next, 2, it)) ?? expect.fail();
  expect(last.items).toHaveLength(2);
  expect(last.next).toBeUndefined();
});

test("entries too long for one answer of the store are all met", async () => {
  const it = await scene();
  const texts = Array.from({ length: 12 }, (_, at) => `${at} ${"🎈".repeat(49_000)}`);
  for (const [second, text] of texts.entries()) {
    const audience = second % 3 === 0 ? "circle" : "cohort";
    await written(it.author, { in: it.cohort, audience, text }, new Date(START + second));
  }
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = (await WALKS.home?.read(cursor, 10, it)) ?? expect.fail();
    met.push(...items.map(({ text }) => text.slice(0, 2).trim()));
    expect(items.every(({ more }) => more)).toBe(true);
    cursor = next;
  } while (cursor);
  expect(met).toEqual(texts.map((_, at) => `${at}`).reverse());
});
