import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Journal from "#journal";
import { partition, slice } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { aCohort, movedTo } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { AskFor, type Entry, PutAsk, putAs } from "./model.ts";
import { unoffered } from "./waiting.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const QUESTION = "Does the second paragraph make sense to someone outside finance?";
const PASSAGE = { text: "the steps were apologies", before: "surprised me: ", after: "." };

let ana: Someone;
let ben: Someone;
let kim: Someone;
let lea: Someone;
let cohort: Cohort;

beforeAll(async () => {
  [ana, ben, kim, lea] = (await Promise.all(
    ["Ana", "Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)),
  )) as [Someone, Someone, Someone, Someone];
  ({ cohort } = await aCohort({ host: ana, people: [ben, kim, lea], now: NOW }));
});

const write = (input: Parameters<typeof written>[1] = {}) => written(ben, { in: cohort, ...input }, NOW);
const ask = async (entry: Entry, wanted: Partial<PutAsk> = {}, at = later(5), who = ben) =>
  Journal.ask(
    entry.id,
    PutAsk.parse({ question: QUESTION, help: "check", revision: entry.revision, ...wanted }),
    await who.ctx(at),
  );
const unask = async ({ id }: Entry, who = ben) => Journal.unask(id, await who.ctx(later(9)));
const now = async ({ id }: Entry) => (await Journal.entry(id)) ?? expect.fail("it is gone");
const rowOf = async ({ id }: Entry) =>
  (await partition(`ENTRY#${id}`)).find(({ sk }) => sk === "ENTRY") ?? {};
const waits = async (entry: Entry) => (await rowOf(entry)).waitingPk !== undefined;
const offered = async () => {
  const { rows } = await slice({ index: "far", pk: `FAR#${cohort.id}`, limit: 100 });
  return rows.map(({ id }) => id);
};

test("a question that is put again, because its answer got lost, is answered as it stands and waits no longer than before", async () => {
  const entry = await write();
  const asked = await ask(entry, { passage: PASSAGE });
  expect(await ask(entry, { passage: PASSAGE }, later(6))).toEqual(asked);
  await expect(ask(entry, { question: "Or this?" }, later(7))).rejects.toMatchObject({
    code: "journal.stale",
  });
});

describe("a question", () => {
  const first = { question: "Why?", help: "view", askedAt: "2026-03-02T09:00:00.000Z", answers: 0 } as const;
  const at = "2026-03-02T10:00:00.000Z";

  test("in other words before anybody answered has waited since it was first asked", () =>
    expect(putAs({ question: "Why so?", help: "check" }, first, at)).toEqual({
      ...first,
      question: "Why so?",
      help: "check",
    }));

  test("that was answered and reads otherwise is another one; with another kind of help it is the same", () => {
    const answers = { ...first, answers: 2 };
    expect(putAs({ question: "Why so?", help: "view" }, answers, at)).toMatchObject({
      askedAt: at,
      answers: 0,
    });
    expect(putAs({ question: "Why?", help: "challenge" }, answers, at)).toMatchObject({
      askedAt: first.askedAt,
      answers: 2,
    });
  });

  test("is one line with something in it, about a passage that is not endless", () => {
    expect(AskFor.parse({ question: " Does it\nmake sense? ", help: "view" }).question).toBe(
      "Does it make sense?",
    );
    for (const bad of [
      { question: " ", help: "view" },
      { question: "x".repeat(301), help: "view" },
      { question: "Why?", help: "praise" },
      { question: "Why?", help: "view", passage: { ...PASSAGE, text: "x".repeat(1_001) } },
    ])
      expect(AskFor.safeParse(bad).success, JSON.stringify(bad).slice(0, 60)).toBe(false);
  });
});

describe("asking", () => {
  test("puts a question on an entry and on a passage of it, in other words, and takes it back", async () => {
    const entry = await write();
    const asked = await ask(entry, { passage: PASSAGE });
    expect(asked).toEqual({
      ...entry,
      revision: 2,
      ask: {
        question: QUESTION,
        help: "check",
        passage: PASSAGE,
        askedAt: later(5).toISOString(),
        answers: 0,
      },
    });
    expect(await now(entry)).toEqual(asked);
    const whole = await ask(asked, { question: "And now?" }, later(6));
    expect((await now(entry)).ask).toEqual({
      question: "And now?",
      help: "check",
      askedAt: later(5).toISOString(),
      answers: 0,
    });
    await unask(whole);
    await unask(whole);
    expect(await now(entry)).toEqual({ ...entry, revision: 4 });
  });

  test("about an entry that was answered makes it wait again, and taking it back ends that", async () => {
    const entry = await write();
    await answered(entry, kim, {}, later(1));
    expect([await waits(entry), (await offered()).includes(entry.id)]).toEqual([false, false]);
    const asked = await ask(entry);
    expect([await waits(entry), (await offered()).includes(entry.id)]).toEqual([true, true]);
    expect(await rowOf(entry)).toMatchObject({ tier: "000", offerFrom: unoffered(asked) });
    await unask(entry);
    expect([await waits(entry), (await offered()).includes(entry.id)]).toEqual([false, false]);
  });

  test("about one that waits anyway leaves it where it waits, in the hands of whoever answers it", async () => {
    const entry = await write();
    const { placeSk, waitingSk, farSk } = await rowOf(entry);
    await ask(entry);
    expect(await rowOf(entry)).toMatchObject({ placeSk, waitingSk, farSk });
  });

  test("anew, in other words, makes an answered question wait again", async () => {
    let entry = await ask(await write());
    await answered(entry, kim, {}, later(6));
    expect(await waits(entry)).toBe(false);
    entry = await ask(entry, { question: "And the third paragraph?" }, later(7));
    expect(await waits(entry)).toBe(true);
    expect(entry).toMatchObject({ answers: 1, ask: { answers: 0, askedAt: later(7).toISOString() } });
  });

  test("what is for oneself keeps nobody waiting until it is shared", async () => {
    const entry = await ask(await write({ audience: "self" }));
    expect(await waits(entry)).toBe(false);
    const up = await Journal.move(entry.id, { revision: 2, audience: "cohort" }, await ben.ctx(later(60)));
    expect(up.ask).toMatchObject({ question: QUESTION, askedAt: later(60).toISOString() });
    expect(await rowOf(entry)).toMatchObject({ offerFrom: unoffered(up) });
    expect(await now(entry)).toEqual(up);
  });

  test("is the author's, from the entry as it stands, where something may be written", async () => {
    const entry = await write();
    await expect(ask(entry, {}, NOW, kim)).rejects.toMatchObject({ code: "journal.not-yours" });
    await expect(unask(entry, kim)).rejects.toMatchObject({ code: "journal.not-yours" });
    const asked = await ask(entry);
    await expect(ask(entry, { question: "Or this?" })).rejects.toMatchObject({
      code: "journal.stale",
      current: { revision: 2, ask: { question: QUESTION } },
    });
    const secret = await write({ audience: "self" });
    for (const try_ of [() => ask(secret, {}, NOW, kim), () => unask(secret, kim)])
      await expect(try_()).rejects.toMatchObject({ code: "journal.missing" });
    expect(await now(entry)).toEqual(asked);

    const { cohort: over } = await aCohort({ host: ana, people: [ben], now: NOW });
    const there = await written(ben, { in: over }, NOW);
    await movedTo(over, "closed", NOW);
    await expect(ask(there)).rejects.toMatchObject({ code: "journal.closed" });
    await expect(unask(there)).rejects.toMatchObject({ code: "journal.closed" });
  });

  test("is told where the entry is, and to nobody of what is for oneself", async () => {
    const told = ({ id }: Entry) => newsOf("journal.asked", (data) => data.id === id);
    const [entry, secret] = [await write(), await ask(await write({ audience: "self" }))];
    await ask(entry);
    await unask(entry);
    const where = { id: entry.id, author: ben.person.id, cohort: cohort.id, audience: "cohort" };
    expect(await told(entry)).toMatchObject([
      { ...where, open: true },
      { ...where, open: false },
    ]);
    expect(await told(secret)).toEqual([]);
  });
});

describe("answers at the moment at which the question changes", () => {
  test("are each counted for the question they were given to, and the entry waits when the new one has none", async () => {
    for (let round = 0; round < 6; round++) {
      const entry = await ask(await write());
      await answered(entry, ana, {}, later(6));
      const [, , change] = await Promise.allSettled([
        answered(entry, kim, {}, later(7)),
        answered(entry, lea, {}, later(7)),
        ask(entry, { question: "And the third?" }, later(8)),
      ]);
      expect(change.status).toBe("fulfilled");
      const { ask: open, answers, replies } = await now(entry);
      expect([answers, replies]).toEqual([3, 3]);
      expect(open).toMatchObject({ question: "And the third?", askedAt: later(8).toISOString() });
      expect(await waits(entry)).toBe(open?.answers === 0);
    }
  });

  test("are never lost when it is taken back", async () => {
    for (let round = 0; round < 6; round++) {
      const entry = await ask(await write());
      await Promise.all([
        answered(entry, kim, {}, later(6)),
        answered(entry, lea, {}, later(6)),
        unask(entry),
      ]);
      const { answers, replies, ask: open } = await now(entry);
      expect([answers, replies, open]).toEqual([2, 2, undefined]);
      expect([await waits(entry), (await offered()).includes(entry.id)]).toEqual([false, false]);
    }
  });
});

test("an answer by another to what was asked is feedback; the author's word, and what came before, are not", async () => {
  const entry = await write();
  const given = [await answered(entry, kim, {}, later(1))];
  await ask(entry);
  given.push(await answered(entry, ben, {}, later(6)), await answered(entry, kim, {}, later(7)));
  await unask(entry);
  given.push(await answered(entry, lea, {}, later(10)));
  expect(given.map(({ feedback }) => feedback)).toEqual([undefined, undefined, true, undefined]);
  const told = await newsOf("feedback.replied", (data) => data.entry === entry.id);
  expect(told.map(({ feedback }) => feedback)).toEqual([false, false, true, false]);
});

test("an entry of a circle that asks waits in the circle", async () => {
  const circle = await circled(cohort, [ben, kim]);
  const entry = await write({ audience: "circle" });
  await answered(entry, kim, {}, later(1));
  await ask(entry);
  expect(await rowOf(entry)).toMatchObject({ waitingPk: `WAITING#${circle}`, nearPk: `NEAR#${circle}` });
  expect((await rowOf(entry)).farPk).toBeUndefined();
});
