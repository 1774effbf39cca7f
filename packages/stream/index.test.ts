import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { positionOf } from "#journal/model";
import * as People from "#people";
import * as Stream from "#stream";
import { circled } from "../../tests/world/circles.ts";
import { aCohort, joined } from "../../tests/world/cohort.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { narrated, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { EXCERPT } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ana: Someone;
let ben: Someone;
let kim: Someone;

beforeAll(async () => {
  ana = await someone({ name: "Ana" }, NOW);
  ben = await someone({ name: "Ben", guest: true }, NOW);
  kim = await someone({ name: "Kim", guest: true }, NOW);
});

/** A cohort of Ana's with Ben and Kim, guests both, so that its numbers are only its own. */
const cohortOf = async (): Promise<Cohort> =>
  (await aCohort({ host: ana, people: [ben, kim], now: NOW })).cohort;
const page = { limit: 20 };

describe("what a page costs", () => {
  test("is one Query and the same units in a cohort of 50 entries and of 500", async () => {
    const units = [];
    for (const many of [50, 500]) {
      const cohort = await cohortOf();
      await narrated(ben, many, { in: cohort }, NOW);
      const ctx = await kim.ctx(later(30));
      const first = await tableCalls(() => Stream.place(cohort.id, page, ctx));
      const next = await tableCalls(() =>
        Stream.place(cohort.id, { ...page, cursor: first.result.next }, ctx),
      );
      const waiting = await tableCalls(() => Stream.waiting(cohort.id, page, ctx));
      expect([first.calls, next.calls, waiting.calls]).toEqual([["Query"], ["Query"], ["Query"]]);
      expect(first.result.items).toHaveLength(20);
      units.push([first.units, next.units, waiting.units]);
    }
    expect(units[1]).toEqual(units[0]);
  }, 60_000);

  test("at home is one Query for each place", async () => {
    const someoneNew = await someone({ name: "Mia", guest: true }, NOW);
    const { cohort } = await aCohort({ host: ana, people: [someoneNew], now: NOW });
    await circled(cohort, [someoneNew]);
    const ctx = await someoneNew.ctx();
    expect((await tableCalls(() => Stream.home(page, ctx))).calls).toEqual(["Query", "Query"]);
    expect((await tableCalls(() => Stream.counts(ctx))).calls).toEqual(["Query", "Query"]);
  });
});

describe("a card", () => {
  test("shows a long text up to the end of a word, and says that it goes on", async () => {
    const cohort = await cohortOf();
    await written(ben, { in: cohort, text: "A sentence of words. ".repeat(200) });
    const [card] = (await Stream.place(cohort.id, page, await kim.ctx())).items;
    expect(card?.more).toBe(true);
    expect(card?.text.length).toBeLessThanOrEqual(EXCERPT);
    expect(card?.text.endsWith(" ")).toBe(false);
    expect("A sentence of words. ".repeat(200).startsWith(`${card?.text} `)).toBe(true);
  });

  test("never shows half a character", async () => {
    const cohort = await cohortOf();
    await written(ben, { in: cohort, text: `x${"🎈".repeat(3_000)}` });
    const [card] = (await Stream.place(cohort.id, page, await kim.ctx())).items;
    expect(card?.text.isWellFormed()).toBe(true);
    expect(card?.text).not.toContain("\ufffd");
  });

  test("shows a short text whole", async () => {
    const cohort = await cohortOf();
    await written(ben, { in: cohort });
    expect((await Stream.place(cohort.id, page, await kim.ctx())).items).toMatchObject([
      { text: "Two lines.", more: false },
    ]);
  });
});

describe("what is unread", () => {
  const unread = async (cohort: Cohort, who = kim, at = later(60)) =>
    (await Stream.counts(await who.ctx(at))).find(({ place }) => place === cohort.id)?.unread;

  test("is what others wrote since one read, to the entry", async () => {
    const cohort = await cohortOf();
    const entries = await narrated(ben, 5, { in: cohort }, NOW);
    await written(kim, { in: cohort }, later(1));
    expect(await unread(cohort)).toBe(5);
    expect(await unread(cohort, ben)).toBe(1);
    const [, , third] = entries;
    await People.setReading(cohort.id, positionOf(third ?? expect.fail()), await kim.ctx());
    expect(await unread(cohort)).toBe(2);
  });

  test("is nothing of what was there before one came", async () => {
    const cohort = await cohortOf();
    await narrated(ben, 3, { in: cohort }, NOW);
    const mia = await someone({ name: "Mia", guest: true }, later(10));
    await joined(cohort, ana, [mia], later(10));
    await written(ben, { in: cohort }, later(11));
    expect(await unread(cohort, mia)).toBe(1);
  });

  test("is counted to a hundred and no further, past one's own entries", async () => {
    const cohort = await cohortOf();
    await narrated(kim, 120, { in: cohort }, NOW);
    await narrated(ben, 101, { in: cohort }, later(3));
    expect(await unread(cohort)).toBe(100);
    await People.setReading(cohort.id, `${later(3).toISOString()}#`, await kim.ctx());
    expect(await unread(cohort, ben)).toBe(100);
  }, 60_000);

  test("goes up again with an entry that steps up, and down with one that is taken back", async () => {
    const cohort = await cohortOf();
    const [entry = expect.fail()] = await narrated(ben, 1, { in: cohort, audience: "self" }, NOW);
    expect(await unread(cohort)).toBe(0);
    const up = await Journal.move(entry.id, { revision: 1, audience: "cohort" }, await ben.ctx(later(1)));
    expect(await unread(cohort)).toBe(1);
    await Journal.move(entry.id, { revision: up.revision, audience: "self" }, await ben.ctx(later(2)));
    expect(await unread(cohort)).toBe(0);
  });

  test("leaves out quiet places until they are heard again, and quiet threads", async () => {
    const cohort = await cohortOf();
    const [entry = expect.fail()] = await narrated(ben, 3, { in: cohort }, NOW);
    await People.mute(cohort.id, later(90).toISOString(), await kim.ctx());
    expect(await unread(cohort)).toBeUndefined();
    expect(await unread(cohort, kim, later(90))).toBe(3);
    await Feedback.hush(entry.id, "always", await kim.ctx());
    expect(await unread(cohort, kim, later(90))).toBe(2);
  });
});

describe("home", () => {
  const home = async (who: Someone, at = later(60)) =>
    (await Stream.home({ limit: 100 }, await who.ctx(at))).items.map(({ id }) => id);

  test("is without quiet places and quiet threads", async () => {
    const mia = await someone({ name: "Mia", guest: true }, NOW);
    const [loud, quiet] = (await Promise.all(
      [1, 2].map(async () => (await aCohort({ host: ana, people: [ben, mia], now: NOW })).cohort),
    )) as [Cohort, Cohort];
    const heard = await written(ben, { in: loud });
    const hushed = await written(ben, { in: loud });
    const unheard = await written(ben, { in: quiet });
    expect((await home(mia)).sort()).toEqual([heard.id, hushed.id, unheard.id].sort());
    await People.mute(quiet.id, "always", await mia.ctx());
    await Feedback.hush(hushed.id, "always", await mia.ctx());
    expect(await home(mia)).toEqual([heard.id]);
    expect((await Stream.place(quiet.id, page, await mia.ctx())).items).toHaveLength(1);
  });

  test("of somebody who is nowhere is empty", async () =>
    expect(await home(await someone({ guest: true }, NOW))).toEqual([]));
});

describe("what waits", () => {
  test("is oldest first, and gone with the first answer by somebody else", async () => {
    const cohort = await cohortOf();
    const [first = expect.fail(), second, third] = await narrated(ben, 3, { in: cohort }, NOW);
    const waiting = async () =>
      (await Stream.waiting(cohort.id, page, await kim.ctx())).items.map(({ id }) => id);
    expect(await waiting()).toEqual([first.id, second?.id, third?.id]);
    await Feedback.reply(first.id, Feedback.WriteReply.parse({ text: "Here." }), await ben.ctx());
    expect(await waiting()).toHaveLength(3);
    await Feedback.reply(first.id, Feedback.WriteReply.parse({ text: "Here." }), await kim.ctx());
    expect(await waiting()).toEqual([second?.id, third?.id]);
  });

  test("is read in pages", async () => {
    const cohort = await cohortOf();
    const entries = await narrated(ben, 5, { in: cohort }, NOW);
    const ctx = await kim.ctx();
    const first = await Stream.waiting(cohort.id, { limit: 3 }, ctx);
    const rest = await Stream.waiting(cohort.id, { limit: 3, cursor: first.next }, ctx);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });
});
