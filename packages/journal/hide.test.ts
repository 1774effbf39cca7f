import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { slice } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { hidden, hiddenReply, restored, restoredReply } from "../../tests/world/hidden.ts";
import { ownStore } from "../../tests/world/own-store.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

// It looks for entries among the newest of the network, in which other files write as well.
await ownStore();

const NOW = new Date("2026-03-02T09:00:00.000Z");
const LATER = new Date("2026-03-02T09:05:00.000Z");

/** Ana hosts. */
let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;
let circle: string;

beforeAll(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
  circle = await circled(cohort, [ben, kim]);
});

/** In which of all the lists that bring an entry before somebody it is. */
async function standsIn({ id }: Pick<Journal.Entry, "id">) {
  const lists = [
    ["place", `PLACE#${cohort.id}`],
    ["place", `PLACE#${circle}`],
    ["network", "NETWORK"],
    ["waiting", `WAITING#${cohort.id}`],
    ["waiting", `WAITING#${circle}`],
    ["near", `NEAR#${circle}`],
    ["far", `FAR#${cohort.id}`],
  ] as const;
  const found: string[] = [];
  for (const [index, pk] of lists) {
    const { rows } = await slice({ index, pk, newestFirst: true, limit: 200 });
    if (rows.some((row) => row.id === id)) found.push(pk.replace(/#.*/, ""));
  }
  return found;
}

describe("an entry that is hidden", () => {
  test.each([
    ["circle", ["PLACE", "WAITING", "NEAR"]],
    ["cohort", ["PLACE", "WAITING", "NEAR", "FAR"]],
    ["network", ["PLACE", "NETWORK", "WAITING", "NEAR", "FAR"]],
  ] as const)(
    "for a %s has no key in any list, and all of them again when it is back",
    async (audience, lists) => {
      const entry = await written(ben, { in: cohort, audience }, NOW);
      expect(await standsIn(entry)).toEqual(lists);
      await hidden(entry, ana);
      expect(await standsIn(entry)).toEqual([]);
      await restored(entry);
      expect(await standsIn(entry)).toEqual(lists);
      expect((await Journal.entry(entry.id))?.sharedAt).toBe(entry.sharedAt);
    },
  );

  test("is read by its author and those who host, says so to those it was for, and to others that it is not there", async () => {
    const stranger = await someone({ guest: true }, NOW);
    const entry = await written(ben, { in: cohort }, NOW);
    await hidden(entry, ana, "This names a client.");
    const reads = async (who: Someone) =>
      await Feedback.thread(entry.id, undefined, await who.ctx()).then(
        ({ entry }) => entry.hidden?.why,
        ({ kind, code }) => `${kind} ${code}`,
      );
    expect(await reads(ben)).toBe("This names a client.");
    expect(await reads(ana)).toBe("This names a client.");
    expect(await reads(kim)).toBe("gone journal.hidden");
    expect(await reads(stranger)).toBe("missing journal.missing");
    expect(await Journal.readableAmong([entry.id], await kim.ctx())).toEqual([]);
  });

  test("for a circle is not opened to those who host and were never among its readers", async () => {
    const entry = await written(ben, { in: cohort, audience: "circle" }, NOW);
    await hidden(entry, ana);
    await expect(Journal.readable(entry.id, await ana.ctx())).rejects.toMatchObject({
      code: "journal.missing",
    });
  });

  test("takes no answer and no signal; its author may change its words, and stays the one who says who reads it", async () => {
    const entry = await written(ben, { in: cohort }, NOW);
    await hidden(entry, ana);
    const settling = { code: "journal.settling" };
    await expect(answered(entry, ben)).rejects.toMatchObject(settling);
    await expect(answered(entry, ana)).rejects.toMatchObject(settling);
    await expect(Feedback.signal(entry.id, "same-here", await ana.ctx())).rejects.toMatchObject(settling);
    await expect(answered(entry, kim)).rejects.toMatchObject({ code: "journal.hidden" });
    const change = { revision: 2, title: "", text: "Without the client.", kind: null };
    await Journal.edit(entry.id, change, await ben.ctx(LATER));
    await Journal.move(entry.id, { revision: 3, audience: "network" }, await ben.ctx(LATER));
    expect(await standsIn(entry)).toEqual([]);
    await Journal.move(entry.id, { revision: 4, audience: "circle" }, await ben.ctx(LATER));
    await restored(entry);
    expect(await standsIn(entry)).toEqual(["PLACE", "WAITING", "NEAR"]);
    expect(await Journal.entry(entry.id)).toMatchObject({ text: "Without the client.", audience: "circle" });
  });

  test("stays out of every list, whatever its author or a reader does at the same moment", async () => {
    const [author, reader] = [await ben.ctx(LATER), await kim.ctx(LATER)];
    for (let round = 0; round < 6; round++) {
      const entry = await written(ben, { in: cohort }, NOW);
      const change = { revision: 1, title: "", text: "Changed.", kind: null };
      const late = await Promise.allSettled([
        hidden(entry, ana),
        Journal.edit(entry.id, change, author),
        Journal.move(entry.id, { revision: 1, audience: "network" }, author),
        Feedback.reply(entry.id, { text: "It does." }, reader),
        Feedback.signal(entry.id, "same-here", reader),
      ]);
      expect(late[0]).toMatchObject({ status: "fulfilled" });
      expect(await standsIn(entry)).toEqual([]);
      const now = await Journal.entry(entry.id);
      expect(now?.hidden).toBeDefined();
      await restored(entry);
      const counted = late[3]?.status === "fulfilled" ? 1 : 0;
      expect(await Journal.entry(entry.id)).toMatchObject({ answers: counted, audience: now?.audience });
      expect(await standsIn(entry)).toEqual(
        [
          "PLACE",
          now?.audience === "network" && "NETWORK",
          ...(counted ? [] : ["WAITING", "NEAR", "FAR"]),
        ].filter(Boolean),
      );
    }
  });

  test("is hidden once and restored once, by whoever is first", async () => {
    const entry = await written(ben, { in: cohort }, NOW);
    const hide = await Promise.allSettled([hidden(entry, ana), hidden(entry, kim)]);
    expect(hide.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const back = await Promise.allSettled([restored(entry), restored(entry)]);
    expect(back.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a reply that is hidden", () => {
  const thread = async ({ id }: Pick<Journal.Entry, "id">, who: Someone) =>
    Feedback.thread(id, undefined, await who.ctx());

  test("leaves its place, without its words or its author, to all but them and those who host", async () => {
    const lea = await someone({ name: "Lea" }, NOW);
    const entry = await written(ben, { in: cohort, audience: "network" }, NOW);
    const first = await answered(entry, kim, { text: "A first word." }, LATER);
    const unkind = await answered(entry, kim, { text: "Unkind." }, new Date("2026-03-02T09:06:00.000Z"));
    await hiddenReply(unkind, ana);
    for (const reader of [ben, lea]) {
      const seen = await thread(entry, reader);
      expect(seen.replies.map(({ id }) => id)).toEqual([first.id]);
      expect(seen.withheld).toEqual([{ id: unkind.id, writtenAt: unkind.writtenAt }]);
      expect(JSON.stringify(seen)).not.toContain("Unkind");
    }
    for (const reader of [kim, ana]) {
      const seen = await thread(entry, reader);
      expect(seen.replies.map(({ id }) => id)).toEqual([first.id, unkind.id]);
      expect([seen.withheld, seen.replies[1]?.hidden?.why]).toEqual([[], "Let us talk."]);
    }
    expect(await Feedback.repliesAmong([{ entry: entry.id, reply: unkind.id }])).toEqual([]);
  });

  test("is not counted: what nobody else has answered waits again, until it is back", async () => {
    const entry = await written(ben, { in: cohort }, NOW);
    const reply = await answered(entry, kim, {}, LATER);
    expect(await standsIn(entry)).toEqual(["PLACE"]);
    await hiddenReply(reply, ana);
    expect(await Journal.entry(entry.id)).toMatchObject({ answers: 0, replies: 0 });
    expect(await standsIn(entry)).toEqual(["PLACE", "WAITING", "NEAR", "FAR"]);
    await restoredReply(reply);
    expect(await Journal.entry(entry.id)).toMatchObject({ answers: 1, replies: 1 });
    expect(await standsIn(entry)).toEqual(["PLACE"]);
  });

  test("is counted for the ask it answered and for no later one", async () => {
    const ask = { question: "Does it hold?", help: "view" as const };
    const entry = await written(ben, { in: cohort, ask }, NOW);
    const reply = await answered(entry, kim, {}, LATER);
    const other = await answered(entry, ana, {}, LATER);
    await hiddenReply(reply, ana);
    expect(await Journal.entry(entry.id)).toMatchObject({ answers: 1, ask: { answers: 1 } });
    await hiddenReply(other, kim);
    expect(await Journal.entry(entry.id)).toMatchObject({ answers: 0, ask: { answers: 0 } });
    await restoredReply(other);
    expect(await Journal.entry(entry.id)).toMatchObject({ answers: 1, ask: { answers: 1 } });
  });

  test("and what is said at the same moment are both counted right", async () => {
    for (let round = 0; round < 4; round++) {
      const entry = await written(ben, { in: cohort }, NOW);
      const reply = await answered(entry, kim, {}, LATER);
      await Promise.all([
        hiddenReply(reply, ana),
        answered(entry, ana, {}, LATER),
        answered(entry, kim, {}, LATER),
      ]);
      expect(await Journal.entry(entry.id)).toMatchObject({ answers: 2, replies: 2 });
      expect(await standsIn(entry)).toEqual(["PLACE"]);
    }
  });
});
