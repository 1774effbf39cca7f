import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { aCohort, anaBenAndKim, movedTo } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { CloseLoop, ReplyId, toldAt } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;

beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
});

/** An entry of Ben's, with an answer by Kim and a word of his own. */
async function anAnsweredOne(input: Parameters<typeof written>[1] = {}) {
  const entry = await written(ben, { in: cohort, ...input }, NOW);
  const [given, own] = [await answered(entry, kim, {}, later(1)), await answered(entry, ben, {}, later(2))];
  return { entry, given, own };
}
const mark = async ({ entry, id }: Feedback.Reply, who = ben) =>
  Feedback.markHelped(entry, id, await who.ctx(later(5)));
const unmark = async ({ entry, id }: Feedback.Reply, who = ben) =>
  Feedback.unmarkHelped(entry, id, await who.ctx(later(6)));
const close = async (
  { id }: Pick<Journal.Entry, "id">,
  text: string,
  { helped = [] as readonly ReplyId[], at = later(10), who = ben } = {},
) => Feedback.closeLoop(id, CloseLoop.parse({ text, helped }), await who.ctx(at));
const thread = async ({ id }: Pick<Journal.Entry, "id">, who = kim) =>
  Feedback.thread(id, undefined, await who.ctx());
const helpedIn = async (entry: Pick<Journal.Entry, "id">) =>
  (await thread(entry)).replies.filter(({ helped }) => helped).map(({ id }) => id);
const marks = ({ id }: Feedback.Reply) => newsOf("feedback.helped", (data) => data.id === id);
const closings = ({ id }: Journal.Entry) => newsOf("feedback.loop-closed", (data) => data.entry === id);

describe("a reply that helped", () => {
  test("is marked by the entry's author for all readers, once, and unmarked", async () => {
    const { entry, given } = await anAnsweredOne();
    await mark(given);
    await mark(given);
    expect(await helpedIn(entry)).toEqual([given.id]);
    await unmark(given);
    await unmark(given);
    expect(await helpedIn(entry)).toEqual([]);
    const about = { id: given.id, entry: entry.id, author: kim.person.id, entryAuthor: ben.person.id };
    expect(await marks(given)).toMatchObject([
      { ...about, given: true },
      { ...about, given: false },
    ]);
  });

  test("marked twice at the same moment is marked and told once; beside a change of its words both stand", async () => {
    const { entry, given } = await anAnsweredOne();
    await Promise.all([mark(given), mark(given), mark(given)]);
    expect(await marks(given)).toHaveLength(1);
    await unmark(given);
    const ctx = await kim.ctx(later(7));
    await Promise.all([
      mark(given),
      Feedback.edit(entry.id, given.id, { text: "Better so.", revision: 1 }, ctx),
    ]);
    expect((await thread(entry)).replies[0]).toMatchObject({ text: "Better so.", helped: true, revision: 2 });
  });

  test("is not for others to say, nor of one's own words, nor of what is not there", async () => {
    const { entry, given, own } = await anAnsweredOne();
    for (const by of [mark, unmark])
      await expect(by(given, kim)).rejects.toMatchObject({
        kind: "forbidden",
        code: "feedback.not-your-entry",
      });
    await expect(mark(own)).rejects.toMatchObject({ kind: "forbidden", code: "feedback.own-reply" });
    const gone = { ...given, id: ReplyId.parse("rep_00000000000000000000000000") };
    await expect(mark(gone)).rejects.toMatchObject({ kind: "missing", code: "feedback.no-such-reply" });
    const { entry: secret, given: hers } = await anAnsweredOne();
    await Journal.move(secret.id, { revision: 1, audience: "self" }, await ben.ctx());
    await expect(mark(hers, kim)).rejects.toMatchObject({ kind: "missing", code: "journal.missing" });
    expect(await helpedIn(entry)).toEqual([]);
  });

  test("is three calls with who says so", async () => {
    const { given } = await anAnsweredOne();
    expect((await tableCalls(() => mark(given))).calls).toEqual([
      "Query",
      "BatchGetItem",
      "BatchGetItem",
      "TransactWriteItems",
    ]);
  });
});

describe("closing the loop", () => {
  test("says what changed above the thread, with the answers that helped, and later in other words", async () => {
    const { entry, given } = await anAnsweredOne();
    const closed = await close(entry, "I took the word out.", { helped: [given.id, given.id] });
    const at = later(10).toISOString();
    expect(closed.changed).toEqual({ text: "I took the word out.", at, toldAt: at });
    expect((await thread(entry)).entry.changed).toEqual(closed.changed);
    expect(await helpedIn(entry)).toEqual([given.id]);
    await close(entry, "I took two words out.", { at: later(20), helped: [given.id] });
    expect((await thread(entry)).entry).toMatchObject({
      revision: 1,
      changed: { text: "I took two words out.", at: later(20).toISOString() },
    });
    expect(await helpedIn(entry)).toEqual([given.id]);
  });

  test("is told once a day: other words within it are the same news", async () => {
    const { entry } = await anAnsweredOne();
    for (const minutes of [10, 20, DAY + 9, DAY + 10]) await close(entry, "Again.", { at: later(minutes) });
    const [first, next] = [later(10).toISOString(), later(DAY + 10).toISOString()];
    const about = { entry: entry.id, author: ben.person.id, audience: "cohort" };
    expect(await closings(entry)).toMatchObject(
      [first, first, first, next].map((toldAt) => ({ ...about, toldAt })),
    );
    expect(toldAt({ text: "", at: next, toldAt: first }, later(DAY + 10))).toBe(next);
  });

  test("from two devices at the same moment is told as one", async () => {
    const { entry, given } = await anAnsweredOne();
    await Promise.all([
      close(entry, "From the phone.", { helped: [given.id] }),
      close(entry, "From the laptop.", { helped: [given.id], at: later(11) }),
    ]);
    expect(new Set((await closings(entry)).map(({ toldAt }) => toldAt)).size).toBe(1);
    expect(await helpedIn(entry)).toEqual([given.id]);
  });

  test("leaves the words as they are, whoever edits them at that moment", async () => {
    const { entry } = await anAnsweredOne();
    const change = { revision: 1, title: "", text: "Better words.", kind: null };
    await Promise.all([
      close(entry, "I put it better."),
      ben.ctx(later(10)).then((ctx) => Journal.edit(entry.id, change, ctx)),
    ]);
    expect(await Journal.entry(entry.id)).toMatchObject({
      text: "Better words.",
      revision: 2,
      changed: { text: "I put it better." },
    });
  });

  test("waits for an answer by somebody else", async () => {
    const entry = await written(ben, { in: cohort }, NOW);
    await answered(entry, ben);
    await expect(close(entry, "Nothing yet.")).rejects.toMatchObject({
      kind: "conflict",
      code: "feedback.nobody-answered",
    });
  });

  test("is the author's, of answers that are there, while the cohort is open; nothing is half said", async () => {
    const { entry, given, own } = await anAnsweredOne();
    await expect(close(entry, "Mine.", { who: kim })).rejects.toMatchObject({
      code: "feedback.not-your-entry",
    });
    const none = ReplyId.parse("rep_00000000000000000000000000");
    await expect(close(entry, "So.", { helped: [given.id, none] })).rejects.toMatchObject({
      code: "feedback.no-such-reply",
    });
    await expect(close(entry, "So.", { helped: [own.id] })).rejects.toMatchObject({
      code: "feedback.own-reply",
    });
    expect([await helpedIn(entry), (await thread(entry)).entry.changed]).toEqual([[], undefined]);

    const { cohort: over } = await aCohort({ host: ana, people: [ben, kim], now: NOW });
    const there = await anAnsweredOne({ in: over });
    await movedTo(over, "closed", NOW);
    await expect(close(there.entry, "Late.")).rejects.toMatchObject({ code: "journal.closed" });
    await expect(mark(there.given)).rejects.toMatchObject({ code: "journal.closed" });
  });
});

test("givers are those who answered somebody else's entry, each once, with which of theirs helped", async () => {
  const { entry } = await anAnsweredOne();
  const lea = await someone({ name: "Lea" }, NOW);
  await answered(entry, kim, {}, later(3));
  const open = await Journal.move(entry.id, { revision: 1, audience: "network" }, await ben.ctx());
  const second = await answered(entry, lea, {}, later(4));
  await mark(second);
  expect(await Feedback.giversTo(open)).toEqual([
    { person: kim.person.id, helped: [] },
    { person: lea.person.id, helped: [second.id] },
  ]);
});
