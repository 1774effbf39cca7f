import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import type { CircleId } from "#people/model";
import { partition } from "#platform";
import { circled, gone } from "../../tests/world/circles.ts";
import { aCohort, anaBenAndKim, joined, movedTo } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { EditEntry, type Entry, WriteEntry } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;
let circle: CircleId;

beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
  circle = await circled(cohort, [ben]);
});

const write = async (input: Partial<WriteEntry> = {}, who = ben) =>
  Journal.write(
    WriteEntry.parse({ audience: "cohort", text: "As first written.", cohort: cohort.id, ...input }),
    await who.ctx(),
  );
const edit = async ({ id, revision }: Entry, text: string, at = later(1), who = ben) =>
  Journal.edit(id, EditEntry.parse({ revision, title: "", text, kind: null }), await who.ctx(at));
const move = async ({ id, revision }: Entry, audience: Journal.Audience, at = later(1), who = ben) =>
  Journal.move(id, { revision, audience }, await who.ctx(at));
const answer = async ({ id }: Entry, who = kim) =>
  Feedback.reply(id, Feedback.WriteReply.parse({ text: "I see it so." }), await who.ctx());
const editions = async ({ id }: Entry, who: Someone) =>
  (await Journal.editions(id, { limit: 20 }, await who.ctx())).items.map(({ text }) => text);
const keysOf = async ({ id }: Entry) => {
  const row = (await partition(`ENTRY#${id}`)).find(({ sk }) => sk === "ENTRY") ?? {};
  return { place: row.placePk, network: row.networkPk, waiting: row.waitingPk, at: row.placeSk };
};
const news = (type: string, id: string) => newsOf(type, (data) => data.id === id);
/** Somebody else in Ben's circle. */
const circleMate = async () => {
  const mate = await someone({ name: "Mia" }, NOW);
  await joined(cohort, ana, [mate], NOW);
  await circled(cohort, [mate], circle);
  return await mate.ctx();
};

describe("an edit", () => {
  test("changes the words and what they mark, and keeps how it read", async () => {
    const entry = await write({ text: "As #first written.", kind: "did" });
    const edited = await edit(entry, "As #second written.");
    expect(edited).toMatchObject({
      text: "As #second written.",
      topics: ["second"],
      revision: 2,
      editedAt: "2026-03-02T09:01:00.000Z",
      sharedAt: entry.sharedAt,
    });
    expect(await Journal.entry(entry.id)).toEqual(edited);
    expect((await Journal.editions(entry.id, { limit: 20 }, await ben.ctx())).items).toEqual([
      { revision: 1, title: "", text: "As #first written.", until: "2026-03-02T09:01:00.000Z" },
    ]);
  });

  test("from an older revision is refused with how it stands now, and changes nothing", async () => {
    const entry = await write();
    const edited = await edit(entry, "From the phone.");
    await expect(edit(entry, "From the train.")).rejects.toMatchObject({
      kind: "conflict",
      code: "journal.stale",
      current: { revision: 2, text: "From the phone." },
    });
    expect(await Journal.entry(entry.id)).toEqual(edited);
  });

  test("asked for again, because its answer got lost, is answered as it was done, and done once", async () => {
    const entry = await write();
    const first = await edit(entry, "As it should have been.");
    expect(await edit(entry, "As it should have been.", later(2))).toEqual(first);
    expect(await editions(entry, ben)).toEqual(["As first written."]);
    const moved = await move(first, "self");
    expect(await move(first, "self", later(3))).toEqual(moved);
  });

  test("two at the same moment are one edit and one refusal", async () => {
    const entry = await write();
    const both = await Promise.allSettled([edit(entry, "One."), edit(entry, "Other.")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await editions(entry, ben)).toEqual(["As first written."]);
  });

  test("is its author's alone, and for others it is there or not as it was", async () => {
    await expect(edit(await write(), "Better.", NOW, kim)).rejects.toMatchObject({
      kind: "forbidden",
      code: "journal.not-yours",
    });
    await expect(edit(await write({ audience: "self" }), "Better.", NOW, kim)).rejects.toMatchObject({
      kind: "missing",
      code: "journal.missing",
    });
  });

  test("leaves replies, signals and waiting as they are", async () => {
    const entry = await write();
    await answer(entry);
    const { answers, replies } = await edit(entry, "Clearer.");
    expect({ answers, replies }).toEqual({ answers: 1, replies: 1 });
    expect((await keysOf(entry)).waiting).toBeUndefined();
  });
});

describe("editions", () => {
  test("from before the audience widened are only its author's", async () => {
    let entry = await write({ audience: "self", text: "What I would not say aloud." });
    entry = await edit(entry, "What I can say.", later(1));
    entry = await move(entry, "cohort", later(2));
    entry = await edit(entry, "What I say.", later(3));
    expect(await editions(entry, kim)).toEqual(["What I can say."]);
    expect(await editions(entry, ben)).toEqual(["What I can say.", "What I would not say aloud."]);
  });

  test("come in pages", async () => {
    let entry = await write({ text: "1" });
    for (const text of ["2", "3", "4"]) entry = await edit(entry, text);
    const first = await Journal.editions(entry.id, { limit: 2 }, await kim.ctx());
    const second = await Journal.editions(entry.id, { limit: 2, cursor: first.next }, await kim.ctx());
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(["3", "2", "1"]);
  });

  test("of an entry that is not shared with somebody are not there", async () => {
    const entry = await write({ audience: "circle" });
    await expect(editions(entry, kim)).rejects.toMatchObject({ code: "journal.missing" });
  });
});

describe("a step on the ladder", () => {
  test("up puts it on top of the wider place, and nowhere else", async () => {
    const entry = await write({ audience: "circle" });
    const moved = await move(entry, "cohort", later(5));
    expect(moved).toMatchObject({ audience: "cohort", revision: 2, sharedAt: "2026-03-02T09:05:00.000Z" });
    expect(await keysOf(entry)).toEqual({
      place: `PLACE#${cohort.id}`,
      network: undefined,
      waiting: `WAITING#${cohort.id}`,
      at: `2026-03-02T09:05:00.000Z#${entry.id}`,
    });
  });

  test("down leaves it where it was in time, for fewer", async () => {
    const entry = await write({ audience: "network" });
    await move(entry, "circle", later(5));
    expect(await keysOf(entry)).toEqual({
      place: `PLACE#${circle}`,
      network: undefined,
      waiting: `WAITING#${circle}`,
      at: `2026-03-02T09:00:00.000Z#${entry.id}`,
    });
  });

  test("down to oneself takes it out of every list, with its thread", async () => {
    const entry = await write();
    await answer(entry);
    await move(await Journal.readable(entry.id, await ben.ctx()), "self");
    expect(await keysOf(entry)).toEqual({
      place: undefined,
      network: undefined,
      waiting: undefined,
      at: undefined,
    });
    await expect(Feedback.thread(entry.id, undefined, await kim.ctx())).rejects.toMatchObject({
      code: "journal.missing",
    });
    expect((await Feedback.thread(entry.id, undefined, await ben.ctx())).replies).toHaveLength(1);
  });

  test("up into the circle one is in now", async () => {
    const entry = await write({ audience: "self" }, kim);
    const now = await circled(cohort, [kim]);
    expect(await move(entry, "circle", later(1), kim)).toMatchObject({ audience: "circle", circle: now });
  });

  test("an entry that was answered does not wait again", async () => {
    const entry = await write({ audience: "circle", text: "Anybody?" });
    await Feedback.reply(entry.id, Feedback.WriteReply.parse({ text: "Me." }), await circleMate());
    await move(entry, "cohort");
    expect((await keysOf(entry)).waiting).toBeUndefined();
  });

  test("an answer at the same moment counts, whoever is first", async () => {
    for (let round = 0; round < 10; round++) {
      const entry = await write({ audience: "cohort" });
      await Promise.all([answer(entry), move(entry, "network", later(1))]);
      expect(await Journal.entry(entry.id)).toMatchObject({ audience: "network", answers: 1 });
      expect((await keysOf(entry)).waiting).toBeUndefined();
    }
  });

  test("from an older revision is refused, and to where it is already changes nothing", async () => {
    const entry = await write();
    await edit(entry, "Changed.");
    await expect(move(entry, "self")).rejects.toMatchObject({ code: "journal.stale" });
    const now = await Journal.readable(entry.id, await ben.ctx());
    expect(await move(now, "cohort")).toEqual(now);
  });

  test("names those who may read it then, and tells them", async () => {
    const entry = await write({ audience: "self", text: `Ask @[Kim](${kim.person.id}).` });
    expect(entry.mentions).toEqual([]);
    expect((await move(entry, "cohort")).mentions).toEqual([kim.person.id]);
  });
});

test("a step in either direction ends no waiting that only somebody answered whom its author had blocked", async () => {
  const people = await anaBenAndKim(NOW);
  const entry = await written(people.kim, { in: people.cohort }, NOW);
  await People.block(people.ben.person.id, await people.kim.ctx(NOW));
  await answered(entry, people.ben, {}, NOW);
  const audiences = ["self", "cohort", "network"] as const;
  for (const [steps, audience] of audiences.entries())
    await Journal.move(entry.id, { revision: steps + 1, audience }, await people.kim.ctx(NOW));
  expect((await keysOf(entry)).waiting).toBe(`WAITING#${people.cohort.id}`);
  await answered(entry, people.ana, {}, NOW);
  expect((await keysOf(entry)).waiting).toBeUndefined();
  // Who was blocked reads of it what everybody does.
  const seen = await Feedback.thread(entry.id, undefined, await people.ben.ctx(NOW));
  expect(seen.entry).toMatchObject({ answers: 2 });
  expect(JSON.stringify(seen)).not.toContain("besides");
});

describe("in a closed cohort and after leaving", () => {
  test("one keeps one's own entries and may only take them back", async () => {
    const { cohort: over } = await aCohort({ host: ana, people: [ben], now: NOW });
    await circled(over, [ben]);
    const entry = await write({ cohort: over.id });
    const secret = await write({ cohort: over.id, audience: "self" });
    await movedTo(over, "closed", NOW);
    await expect(edit(entry, "Later.")).rejects.toMatchObject({ code: "journal.closed" });
    await expect(move(entry, "network")).rejects.toMatchObject({ code: "journal.closed" });
    expect(await edit(secret, "For myself.")).toMatchObject({ text: "For myself." });
    expect(await move(entry, "circle")).toMatchObject({ audience: "circle" });

    await gone(over, ben);
    const now = await Journal.readable(entry.id, await ben.ctx());
    await expect(move(now, "cohort")).rejects.toMatchObject({ code: "journal.no-such-place" });
    await expect(edit(now, "Later.")).rejects.toMatchObject({ code: "journal.no-such-place" });
    expect(await move(now, "self")).toMatchObject({ audience: "self" });
  });
});

describe("news", () => {
  test("is told of what is shared, moved up, changed and taken back, to whom it may concern", async () => {
    let entry = await write({ audience: "circle" });
    const where = { id: entry.id, author: ben.person.id, cohort: cohort.id, circle };
    expect(await news("journal.entry-shared", entry.id)).toEqual([
      { ...where, audience: "circle", mentions: [] },
    ]);
    entry = await edit(entry, `With @[Ben](${ben.person.id}).`);
    entry = await move(entry, "self", later(2));
    expect(await news("journal.entry-changed", entry.id)).toEqual([
      { ...where, audience: "circle", was: "circle", mentions: [ben.person.id] },
      { ...where, audience: "self", was: "circle", mentions: [] },
    ]);
  });

  test("is not told of what is for oneself", async () => {
    const entry = await write({ audience: "self" });
    await edit(entry, "Still only for me.");
    expect(await news("journal.entry-shared", entry.id)).toEqual([]);
    expect(await news("journal.entry-changed", entry.id)).toEqual([]);
  });
});
