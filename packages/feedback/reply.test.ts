import { beforeAll, describe, expect, test } from "vitest";
import * as Cadence from "#cadence";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { partition, Repeated } from "#platform";
import { aCohort, aDraft, anaBenAndKim, joined, movedTo } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { type ReplyId, WriteReply } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;

beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
});

const write = (input: Parameters<typeof written>[1] = {}, who = ben) =>
  written(who, { in: cohort, ...input });
const thread = async ({ id }: Journal.Entry, who = kim) => Feedback.thread(id, undefined, await who.ctx());
const waits = async ({ id }: Journal.Entry) =>
  (await partition(`ENTRY#${id}`)).some(({ waitingPk }) => waitingPk !== undefined);
const circleOf = async (who: Someone) => (await who.ctx()).memberships[0]?.circle;

describe("a reply", () => {
  test("is under its entry with the passage it speaks about, and counted", async () => {
    const entry = await write();
    const quote = { text: "second paragraph", before: "Does the ", after: " make" };
    const given = await answered(
      entry,
      kim,
      { text: `It does, @[Ben](${ben.person.id}).\r\n`, quote },
      later(3),
    );
    expect(given).toMatchObject({
      entry: entry.id,
      author: { id: kim.person.id, name: "Kim" },
      text: `It does, @[Ben](${ben.person.id}).`,
      quote,
      mentions: [ben.person.id],
      revision: 1,
      writtenAt: "2026-03-02T09:03:00.000Z",
    });
    expect(await thread(entry)).toEqual({
      entry: { ...entry, answers: 1, replies: 1, repliedAt: "2026-03-02T09:03:00.000Z" },
      replies: [given],
      folded: 0,
      withheld: [],
      signals: [],
      hushed: false,
    });
  });

  test("is three calls with who is writing, and its thread two", async () => {
    const entry = await write();
    expect((await tableCalls(() => answered(entry, kim))).calls).toEqual([
      "Query",
      "BatchGetItem",
      "TransactWriteItems",
    ]);
    expect((await tableCalls(() => thread(entry))).calls).toEqual(["Query", "Query"]);
  });

  test("by somebody else ends the waiting; a word of the author's own does not", async () => {
    const entry = await write();
    await answered(entry, ben, { text: "Nobody?" });
    expect(await waits(entry)).toBe(true);
    expect((await thread(entry)).entry).toMatchObject({ answers: 0, replies: 1 });
    await answered(entry, kim);
    expect(await waits(entry)).toBe(false);
    await answered(entry, ben, { text: "Thank you." });
    expect(await waits(entry)).toBe(false);
    expect((await thread(entry)).entry).toMatchObject({ answers: 1, replies: 3 });
  });

  test("by ten people at once is ten replies, counted", async () => {
    const entry = await write();
    await Promise.all(Array.from({ length: 10 }, (_, at) => answered(entry, kim, { text: `Answer ${at}` })));
    const { entry: counted, replies } = await thread(entry);
    expect([counted.answers, counted.replies, replies.length]).toEqual([10, 10, 10]);
  });

  test("sent twice is one reply and the first answer again", async () => {
    const entry = await write();
    const ctx = {
      ...(await kim.ctx()),
      once: { by: kim.person.id, key: `reply-${entry.id}`, hash: "of-the-body" },
    };
    const first = await Feedback.reply(entry.id, WriteReply.parse({ text: "Once." }), ctx);
    const again = await Feedback.reply(entry.id, WriteReply.parse({ text: "Once." }), ctx).catch(
      (error) => error,
    );
    expect(again).toBeInstanceOf(Repeated);
    expect(again.result).toEqual(first);
    expect((await thread(entry)).entry.replies).toBe(1);
  });

  test("never lands under an entry that was taken back at that moment", async () => {
    for (let round = 0; round < 10; round++) {
      const entry = await write();
      const [outcome] = await Promise.allSettled([
        answered(entry, kim),
        ben.ctx().then((ctx) => Journal.move(entry.id, { revision: 1, audience: "self" }, ctx)),
      ]);
      const { entry: now, replies } = await thread(entry, ben);
      expect(now.audience).toBe("self");
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "journal.missing" });
      expect(replies).toHaveLength(outcome.status === "fulfilled" ? 1 : 0);
    }
  });

  test("is told, with its entry's author and whom it names", async () => {
    const entry = await write();
    const given = await answered(entry, kim);
    expect(await newsOf("feedback.replied", ({ id }) => id === given.id)).toEqual([
      {
        id: given.id,
        entry: entry.id,
        author: kim.person.id,
        entryAuthor: ben.person.id,
        mentions: [],
        feedback: false,
        cohort: cohort.id,
        ...(entry.circle && { circle: entry.circle }),
        audience: "cohort",
      },
    ]);
  });

  test("names only those who may read the entry", async () => {
    const entry = await write({ audience: "circle" });
    const text = `@[Kim](${kim.person.id}) @[Eve](${(await someone({ name: "Eve" }, NOW)).person.id})`;
    const mate = entry.circle === (await circleOf(kim)) ? [kim.person.id] : [];
    expect((await answered(entry, ben, { text })).mentions).toEqual(mate);
  });

  test("goes with its draft", async () => {
    const entry = await write();
    const draft = Journal.DraftId.parse("dra_of-a-reply");
    const words = { about: entry.id, title: "", text: "It d", device: "phone", base: 0 };
    await Journal.saveDraft(draft, words, await kim.ctx());
    await answered(entry, kim, { draft });
    expect((await Journal.drafts({ limit: 20 }, await kim.ctx())).items).toEqual([]);
  });
});

describe("changing a reply", () => {
  const edit = async (entry: Journal.Entry, id: ReplyId, text: string, { revision = 1, who = kim } = {}) =>
    Feedback.edit(entry.id, id, { text, revision }, await who.ctx(later(9)));

  test("changes its words, and says when", async () => {
    const entry = await write();
    const { id } = await answered(entry, kim);
    const edited = await edit(entry, id, "It does now.");
    expect(edited).toMatchObject({ text: "It does now.", revision: 2, editedAt: "2026-03-02T09:09:00.000Z" });
    expect((await thread(entry)).replies).toEqual([edited]);
  });

  test("asked for again, because its answer got lost, is answered as it was done", async () => {
    const entry = await write();
    const { id } = await answered(entry, kim);
    const first = await edit(entry, id, "It does now.");
    expect(await edit(entry, id, "It does now.")).toEqual(first);
  });

  test("is refused from an older revision with how it stands, for others, and where there is none", async () => {
    const entry = await write();
    const { id } = await answered(entry, kim);
    await edit(entry, id, "Changed.");
    await expect(edit(entry, id, "Again.")).rejects.toMatchObject({
      code: "feedback.stale",
      current: { text: "Changed.", revision: 2 },
    });
    await expect(edit(entry, id, "Mine.", { who: ben, revision: 2 })).rejects.toMatchObject({
      kind: "forbidden",
      code: "feedback.not-yours",
    });
    await expect(edit(await write(), id, "Elsewhere.")).rejects.toMatchObject({
      code: "feedback.no-such-reply",
    });
  });
});

describe("where nothing may be written", () => {
  test("nobody answers, signals or changes a reply; everybody still reads", async () => {
    const { cohort: over } = await aCohort({ host: ana, people: [ben, kim], now: NOW });
    const entry = await write({ in: over, audience: "network" });
    const said = await answered(entry, kim);
    const outsider = await someone({ name: "Eve" }, NOW);
    for (const [state, code] of [
      ["tail", "journal.check-ins-only"],
      ["closed", "journal.closed"],
    ] as const) {
      await movedTo(over, state, NOW);
      for (const who of [kim, outsider]) {
        await expect(answered(entry, who)).rejects.toMatchObject({ kind: "conflict", code });
        await expect(Feedback.signal(entry.id, "same-here", await who.ctx())).rejects.toMatchObject({ code });
      }
      await expect(
        Feedback.edit(entry.id, said.id, { text: "Later.", revision: 1 }, await kim.ctx()),
      ).rejects.toMatchObject({ code });
    }
    expect((await thread(entry, outsider)).replies).toEqual([said]);
  });

  test("but a check-in of the tail is answered, and so are those answers", async () => {
    const draft = await aDraft(ana, { startsOn: "2026-03-09" }, NOW);
    await Cadence.launch(draft.id, await ana.ctx());
    await joined(draft, ana, [kim], NOW);
    await movedTo(draft, "tail", NOW);
    const { beats } = await Cadence.ofCohort(draft.id);
    const beat = (kind: Cadence.BeatKind) => beats.find((one) => one.kind === kind)?.id;
    const entry = await written(kim, { in: draft, beat: beat("check-in"), text: "It became a habit." });
    expect((await answered(entry, ana)).text).toBe("It does to me.");
    await expect(written(kim, { in: draft, beat: beat("prompt") })).rejects.toMatchObject({
      code: "journal.check-ins-only",
    });
    await movedTo(draft, "closed", NOW);
    await expect(answered(entry, ana)).rejects.toMatchObject({ code: "journal.closed" });
  });
});
