import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { partition, Repeated } from "#platform";
import { gone, uncircled } from "../../tests/world/circles.ts";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { anOutcome, aTrier } from "../../tests/world/trying.ts";
import { written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const DAY = 24 * 3600_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;
beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
});

const write = (who: Someone, input: Parameters<typeof written>[1] = {}) =>
  written(who, { in: cohort, title: "Weekly demo", ...input }, NOW);
type Which = Pick<Journal.Entry, "id">;
const begin = async ({ id }: Which) => Feedback.signal(id, "trying-this", await kim.ctx());
const tell = async ({ id }: Which, input: Partial<Feedback.TellOutcome> = {}, at = inDays(11), who = kim) =>
  Feedback.tell(id, anOutcome(input), await who.ctx(at));
const trying = async ({ id }: Which, who = kim) => Feedback.trying(id, await who.ctx());
const trier = (state?: Parameters<typeof aTrier>[2]) => aTrier({ ana, ben }, NOW, state);

describe("how it went", () => {
  test("is an entry for oneself first, linked to where it came from", async () => {
    const entry = await write(ana);
    await begin(entry);
    const told = await tell(entry, { outcome: "did-not-work", title: "Nobody came" });
    expect(told).toMatchObject({
      audience: "self",
      cohort: cohort.id,
      kind: "did-not-work",
      title: "Nobody came",
      adapted: true,
    });
    expect(await trying(entry)).toMatchObject({
      state: "told",
      outcome: "did-not-work",
      told: told.id,
      toldAt: inDays(11).toISOString(),
    });
    expect((await Journal.lineage(told.id, await kim.ctx())).items).toHaveLength(2);
    expect((await Journal.lineage(entry.id, await ana.ctx())).items).toHaveLength(0);
  });

  test("is told once, also by two devices at once, and the same intention twice is one entry", async () => {
    const entry = await write(ana);
    await begin(entry);
    const all = await Promise.allSettled([tell(entry), tell(entry), tell(entry)]);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(tell(entry)).rejects.toMatchObject({ code: "feedback.told-already" });
    expect(await partition(`LINEAGE#${entry.id}`)).toHaveLength(1);

    const other = await write(ana);
    await begin(other);
    const once = { by: kim.person.id, key: `tell ${other.id}`, hash: "same" };
    const ctx = { ...(await kim.ctx(inDays(11))), once };
    const first = await Feedback.tell(other.id, anOutcome(), ctx);
    const again = await Feedback.tell(other.id, anOutcome(), ctx).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(Repeated);
    expect(again).toMatchObject({ result: { id: first.id } });
  });

  test("may be told before one is asked, and what was told is not let go or asked about again", async () => {
    const entry = await write(ana);
    await begin(entry);
    await tell(entry, {}, inDays(1));
    await Feedback.unsignal(entry.id, "trying-this", await kim.ctx(inDays(2)));
    expect((await trying(entry)).state).toBe("told");
    const again = async () => Feedback.askAgain(entry.id, await kim.ctx());
    await expect(again()).rejects.toMatchObject({ code: "feedback.told-already" });
    const letGo = async () => Feedback.letGo(entry.id, await kim.ctx());
    await expect(letGo()).rejects.toMatchObject({ code: "feedback.told-already" });
  });

  test("keeps its words back when something is wrong with them, and the try as it was", async () => {
    const { mia, entry, theirs } = await trier();
    await uncircled(theirs, mia);
    await expect(tell(entry, { audience: "circle" }, inDays(11), mia)).rejects.toMatchObject({
      code: "journal.no-circle",
    });
    expect((await trying(entry, mia)).state).toBe("trying");
  });

  test.each([
    ["running", "cohort"],
    ["tail", "cohort"],
    ["tail", "self"],
    ["closed", "self"],
    ["closed", "network"],
  ] as const)("can be told while the cohort is %s, for %s", async (state, audience) => {
    const { mia, entry, theirs } = await trier(state);
    const told = await tell(entry, { audience }, inDays(11), mia);
    expect(told).toMatchObject({ audience, adapted: true });
    expect(told.cohort).toBe(state === "closed" ? undefined : theirs.id);
  });

  test("is not told to a cohort that is closed, or that one has left", async () => {
    const { mia, entry } = await trier("closed");
    await expect(tell(entry, { audience: "cohort" }, inDays(11), mia)).rejects.toMatchObject({
      code: "journal.no-cohort",
    });
    const left = await trier();
    await gone(left.theirs, left.mia);
    expect(await tell(left.entry, {}, inDays(11), left.mia)).toMatchObject({ cohort: undefined });
  });

  test("can be told of what its author took back", async () => {
    const { mia, entry } = await trier();
    await Journal.move(entry.id, { revision: 1, audience: "self" }, await ana.ctx());
    const told = await tell(entry, { audience: "cohort" }, inDays(11), mia);
    expect((await Feedback.thread(told.id, {}, await ben.ctx())).entry).not.toHaveProperty("origin");
    expect((await Journal.lineage(told.id, await ana.ctx())).items).toHaveLength(2);
    expect((await Journal.lineage(told.id, await mia.ctx())).items).toEqual([]);
  });
});
