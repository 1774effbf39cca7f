import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import type * as Journal from "#journal";
import { partition } from "#platform";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");

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
const signal = async ({ id }: Journal.Entry, who: Someone, kind: Journal.SignalKind = "same-here") =>
  Feedback.signal(id, kind, await who.ctx());
const unsignal = async ({ id }: Journal.Entry, who: Someone, kind: Journal.SignalKind = "same-here") =>
  Feedback.unsignal(id, kind, await who.ctx());
const waits = async ({ id }: Journal.Entry) =>
  (await partition(`ENTRY#${id}`)).some(({ waitingPk }) => waitingPk !== undefined);

describe("a signal", () => {
  test("is counted once however often it is tapped, and taken back once", async () => {
    const entry = await write();
    await Promise.all([signal(entry, kim), signal(entry, kim), signal(entry, kim)]);
    await signal(entry, ana);
    expect((await thread(entry)).entry.signals).toMatchObject({ "same-here": 2 });
    await Promise.all([unsignal(entry, kim), unsignal(entry, kim)]);
    await unsignal(entry, kim, "helped-me");
    const { entry: counted, signals } = await thread(entry, ben);
    expect(counted.signals).toEqual({ "same-here": 1, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 });
    expect(signals).toEqual([{ kind: "same-here", mine: false, by: [{ id: ana.person.id, name: "Ana" }] }]);
  });

  test("is said to the author, who reads whose it is; for the others it is a number without names", async () => {
    const entry = await write();
    for (const who of [kim, ana]) await signal(entry, who);
    const { signals } = await thread(entry, ben);
    expect(signals.map(({ mine, by }) => [mine, new Set(by.map(({ name }) => name))])).toEqual([
      [false, new Set(["Ana", "Kim"])],
    ]);
    expect((await thread(entry)).signals).toEqual([{ kind: "same-here", mine: true, by: [] }]);
  });

  test("is three calls with who is giving it", async () => {
    const entry = await write();
    const { calls } = await tableCalls(() => signal(entry, kim));
    expect(calls).toEqual(["Query", "BatchGetItem", "TransactWriteItems"]);
  });

  test("is told once", async () => {
    const entry = await write();
    await signal(entry, kim);
    await signal(entry, kim);
    expect(await newsOf("feedback.signalled", (data) => data.entry === entry.id)).toMatchObject([
      { person: kim.person.id, entryAuthor: ben.person.id, kind: "same-here", given: true },
    ]);
  });

  test("is not for one's own entry", async () => {
    await expect(signal(await write(), ben)).rejects.toMatchObject({
      kind: "forbidden",
      code: "feedback.own-entry",
    });
  });

  test("is no answer: who waits still waits", async () => {
    const entry = await write();
    await signal(entry, kim, "tell-me-more");
    expect(await waits(entry)).toBe(true);
  });
});
