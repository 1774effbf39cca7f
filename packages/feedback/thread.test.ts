import { beforeAll, describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { commit, newId, write as put } from "#platform";
import { circled, gone } from "../../tests/world/circles.ts";
import { aCohort, anaBenAndKim } from "../../tests/world/cohort.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import { ReplyId } from "./model.ts";
import { ReplyRow, toRow } from "./store.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort.Cohort;

beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
});

const write = (input: Parameters<typeof written>[1] = {}, who = ben) =>
  written(who, { in: cohort, ...input });
const thread = async ({ id }: Journal.Entry, who = kim) => Feedback.thread(id, undefined, await who.ctx());

describe("a thread", () => {
  test("does not bring the history of its entry", async () => {
    const entry = await write({ text: "x".repeat(40_000) });
    const ctx = await ben.ctx();
    let { revision } = entry;
    const before = await tableCalls(() => Feedback.thread(entry.id, undefined, ctx));
    for (let edits = 0; edits < 5; edits++)
      ({ revision } = await Journal.edit(
        entry.id,
        { revision, title: "", text: "x".repeat(40_000), kind: null },
        ctx,
      ));
    const now = await tableCalls(() => Feedback.thread(entry.id, undefined, ctx));
    expect(now.units).toBeLessThanOrEqual(before.units + 1);
  });

  test("of many hundred replies comes in pages, each once and in order, and knows my signals at once", async () => {
    const entry = await write();
    await Feedback.signal(entry.id, "same-here", await kim.ctx());
    const texts = Array.from({ length: 650 }, (_, at) => `Reply ${at}`);
    await answered(entry, kim, { text: "first of all" }, NOW);
    const rows = texts.map((text, at) =>
      put(
        ReplyRow.create(
          toRow({
            id: ReplyId.parse(newId("rep", new Date(NOW.getTime() + 1 + at))),
            entry: entry.id,
            author: { id: kim.person.id, name: "Kim" },
            text,
            mentions: [],
            revision: 1,
            writtenAt: NOW.toISOString(),
          }),
        ),
      ),
    );
    for (let from = 0; from < rows.length; from += 100)
      await commit(rows.slice(from, from + 100), { now: NOW });

    const ctx = await kim.ctx();
    const found: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await tableCalls(() => Feedback.thread(entry.id, { cursor }, ctx));
      expect(page.calls.length).toBeLessThanOrEqual(3);
      expect(page.result.signals).toMatchObject([{ kind: "same-here", mine: true }]);
      found.push(...page.result.replies.map(({ text }) => text));
      cursor = page.result.next;
      pages++;
    } while (cursor);
    expect(found).toEqual(["first of all", ...texts]);
    expect(pages).toBe(3);
  });

  test("that was made quiet says so until it is heard again", async () => {
    const entry = await write();
    const hush = async (until: Parameters<typeof Feedback.hush>[1]) =>
      Feedback.hush(entry.id, until, await kim.ctx());
    const hushed = async (at = NOW) => (await Feedback.thread(entry.id, undefined, await kim.ctx(at))).hushed;
    await hush("2026-03-02T10:00:00.000Z");
    expect(await hushed(later(59))).toBe(true);
    expect(await hushed(later(60))).toBe(false);
    await hush("always");
    expect(await hushed(later(90))).toBe(true);
    await hush(null);
    expect(await hushed(later(90))).toBe(false);
    expect((await thread(entry, ben)).hushed).toBe(false);
  });

  test("goes on without its author when they left: they say and hear nothing more in it", async () => {
    const { cohort: other } = await aCohort({ host: ana, people: [ben, kim], now: NOW });
    const entry = await written(ben, { in: other, text: "Mine." });
    const before = await answered(entry, kim, { text: "While you are here." });
    await Cohort.remove(other.id, ben.person.id, await ana.ctx(later(60)));
    const after = await Feedback.reply(entry.id, { text: "Among us." }, await kim.ctx(later(90)));
    await Feedback.signal(entry.id, "same-here", await kim.ctx(later(90)));

    const { replies, signals } = await thread(entry, ben);
    expect([replies.map(({ id }) => id), signals]).toEqual([[before.id], []]);
    expect((await thread(entry, kim)).replies.map(({ id }) => id)).toEqual([before.id, after.id]);
    const ctx = await ben.ctx(later(120));
    await expect(Feedback.reply(entry.id, { text: "Still here." }, ctx)).rejects.toMatchObject({
      code: "journal.no-such-place",
    });
  });

  test("is gone for who left the cohort, and their own entries are not", async () => {
    const { cohort: other } = await aCohort({ host: ana, people: [ben, kim], now: NOW });
    await circled(other, [ben, kim]);
    const hers = await write({ in: other, audience: "circle" }, kim);
    const his = await write({ in: other, audience: "circle" }, ben);
    await gone(other, kim);
    await expect(thread(his, kim)).rejects.toMatchObject({ kind: "missing", code: "journal.missing" });
    expect((await thread(hers, kim)).entry.id).toBe(hers.id);
  });

  test("that does not exist is refused like one that is not shared", async () => {
    const none = Journal.EntryId.parse("ent_00000000000000000000000000");
    const secret = await write({ audience: "self" });
    const refusals = await Promise.all(
      [none, secret.id].map(async (id) =>
        Feedback.thread(id, undefined, await kim.ctx()).catch((error) => `${error.code} ${error.message}`),
      ),
    );
    expect(refusals[0]).toBe(refusals[1]);
  });
});
