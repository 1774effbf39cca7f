import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { aCohort, anaBenAndKim } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { anOutcome, aTrier } from "../../tests/world/trying.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

// The tick asks whoever is due in the whole store: all that ticks is here, in years before those of other tests.
const NOW = new Date("2019-03-02T09:00:00.000Z");
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
const begin = async ({ id }: Which, who = kim, at = NOW) =>
  Feedback.signal(id, "trying-this", await who.ctx(at));
const stop = async ({ id }: Which, who = kim, at = NOW) =>
  Feedback.unsignal(id, "trying-this", await who.ctx(at));
const tell = async ({ id }: Which, input: Partial<Feedback.TellOutcome> = {}, at = inDays(11), who = kim) =>
  Feedback.tell(id, anOutcome(input), await who.ctx(at));
const trying = async ({ id }: Which, who = kim, at = NOW) => Feedback.trying(id, await who.ctx(at));
const listed = async (who: Someone) =>
  (await Feedback.tries(await who.ctx())).map(({ state, entry }) => [state, entry]);
const asked = (entry: Which) => newsOf("feedback.try-asked", (data) => data.entry === entry.id);
const trier = (state?: Parameters<typeof aTrier>[2]) => aTrier({ ana, ben }, NOW, state);

describe("I'm trying this", () => {
  test("is a note for oneself, to be asked about ten days later", async () => {
    const entry = await write(ana);
    await begin(entry);
    expect(await trying(entry)).toEqual({
      entry: entry.id,
      cohort: cohort.id,
      since: NOW.toISOString(),
      asksAt: "2019-03-12T09:00:00.000Z",
      state: "trying",
      origin: { id: entry.id, author: { id: ana.person.id, name: "Ana" }, title: "Weekly demo" },
    });
    await expect(trying(entry, ana)).rejects.toMatchObject({ code: "feedback.no-such-try" });
    expect(await listed(ana)).toEqual([]);
  });

  test("begun by night is asked about in the morning", async () => {
    const entry = await write(ana);
    await begin(entry, kim, new Date("2019-03-02T23:30:00.000Z"));
    expect((await trying(entry)).asksAt).toBe("2019-03-13T08:00:00.000Z");
  });

  test("costs the same calls as any signal, and one more to take back", async () => {
    const entry = await write(ana);
    const calls = async (act: () => Promise<void>) => (await tableCalls(act)).calls;
    expect(await calls(() => begin(entry))).toEqual(["Query", "BatchGetItem", "TransactWriteItems"]);
    expect(await calls(() => stop(entry))).toEqual([
      "Query",
      "BatchGetItem",
      "BatchGetItem",
      "TransactWriteItems",
    ]);
  });

  test("taken back is let go, and given again begins anew", async () => {
    const entry = await write(ana);
    await begin(entry);
    await stop(entry, kim, inDays(1));
    expect(await trying(entry)).toMatchObject({ state: "let-go" });
    expect((await listed(kim)).flat()).not.toContain(entry.id);
    await begin(entry, kim, inDays(2));
    expect(await trying(entry)).toMatchObject({ state: "trying", since: inDays(2).toISOString() });
    await Promise.all([begin(entry, kim, inDays(3)), begin(entry, kim, inDays(3))]);
    expect(await trying(entry)).toMatchObject({ since: inDays(2).toISOString() });
  });

  test("on, off and on at the same moment is one or the other, and agrees with the signal", async () => {
    const entry = await write(ana);
    await begin(entry);
    await Promise.all([stop(entry), begin(entry), stop(entry), begin(entry)]);
    const { signals } = await Feedback.thread(entry.id, {}, await kim.ctx());
    const given = signals.some(({ kind, mine }) => kind === "trying-this" && mine);
    expect((await trying(entry)).state).toBe(given ? "trying" : "let-go");
  });

  test("of any other kind is no try", async () => {
    const entry = await write(ana);
    await Feedback.signal(entry.id, "helped-me", await kim.ctx());
    await expect(trying(entry)).rejects.toMatchObject({ code: "feedback.no-such-try" });
  });

  test("stays when its author takes back what is tried, without its title", async () => {
    const entry = await write(ana);
    await begin(entry);
    await Journal.move(entry.id, { revision: 1, audience: "self" }, await ana.ctx());
    expect(await trying(entry)).toMatchObject({ state: "trying", origin: undefined });
    expect(JSON.stringify(await Feedback.tries(await kim.ctx()))).toContain(entry.id);
  });
});

describe("what I am trying", () => {
  test("is asked about first what waits longest, then what comes next, then what was told last", async () => {
    const mia = await someone({ name: "Mia" }, NOW);
    const { cohort: theirs } = await aCohort({ host: ana, people: [mia], now: NOW });
    const begun = async (days: number) => {
      const entry = await written(ana, { in: theirs }, NOW);
      await begin(entry, mia, inDays(days));
      return entry;
    };
    const [first, second, third] = [await begun(3), await begun(2), await begun(1)];
    const [fourth, fifth] = [await begun(0), await begun(0)];
    await tell(second, {}, inDays(5), mia);
    await tell(fourth, {}, inDays(6), mia);
    await stop(fifth, mia);
    expect(await listed(mia)).toEqual([
      ["trying", third.id],
      ["trying", first.id],
      ["told", fourth.id],
      ["told", second.id],
    ]);
    expect((await tableCalls(async () => Feedback.tries(await mia.ctx()))).calls).toEqual([
      "Query",
      "Query",
      "BatchGetItem",
    ]);
  });
});

describe("ten days later", () => {
  test("somebody is asked once, however many ticks there are at once and afterwards", async () => {
    const { mia, entry } = await trier();
    await Feedback.askDue(inDays(9.9));
    expect(await asked(entry)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => Feedback.askDue(inDays(10))));
    await Feedback.askDue(inDays(10.1));
    expect(await asked(entry)).toMatchObject([{ person: mia.person.id, since: NOW.toISOString() }]);
    expect((await trying(entry, mia)).state).toBe("asked");
  });

  test("somebody is asked late rather than never, in the morning of where they are by then", async () => {
    const { mia, entry } = await trier("closed");
    // It is half past four in the afternoon in Lisbon, and half past one at night in Tokyo.
    await People.change({ zone: "Asia/Tokyo" }, await mia.ctx());
    await Feedback.askDue(new Date("2019-05-01T16:30:00.000Z"));
    expect(await asked(entry)).toEqual([]);
    expect(await trying(entry, mia)).toMatchObject({ state: "trying", asksAt: "2019-05-01T23:00:00.000Z" });
    await Feedback.askDue(new Date("2019-05-01T23:00:00.000Z"));
    expect(await asked(entry)).toHaveLength(1);
  });

  test("who told or let go at the moment of the tick is not asked, or was asked just before", async () => {
    const told = await trier();
    const let_go = await trier();
    await Promise.all([
      Feedback.askDue(inDays(10)),
      tell(told.entry, {}, inDays(10), told.mia),
      Feedback.letGo(let_go.entry.id, await let_go.mia.ctx()),
    ]);
    expect((await trying(told.entry, told.mia)).state).toBe("told");
    expect((await trying(let_go.entry, let_go.mia)).state).toBe("let-go");
    await Feedback.askDue(inDays(11));
    expect((await asked(told.entry)).length).toBeLessThanOrEqual(1);
    expect((await trying(told.entry, told.mia)).state).toBe("told");
  });

  test("not yet means ten days more, and then once again", async () => {
    const { mia, entry } = await trier();
    await Feedback.askDue(inDays(10));
    const later = await Feedback.askAgain(entry.id, await mia.ctx(inDays(12)));
    expect(later).toMatchObject({ state: "trying", asksAt: inDays(22).toISOString() });
    await Feedback.askDue(inDays(21));
    expect(await asked(entry)).toHaveLength(1);
    await Feedback.askDue(inDays(22));
    await Feedback.askDue(inDays(22));
    expect(await asked(entry)).toHaveLength(2);
  });

  test("what was let go is asked about no more, until one wishes to be", async () => {
    const { mia, entry } = await trier();
    await Feedback.letGo(entry.id, await mia.ctx());
    await Feedback.askDue(inDays(40));
    expect(await asked(entry)).toEqual([]);
    await Feedback.askAgain(entry.id, await mia.ctx(inDays(40)));
    expect((await listed(mia)).flat()).toContain(entry.id);
  });

  test("is one call when there is nobody to ask", async () => {
    const { calls } = await tableCalls(() => Feedback.askDue(new Date("1990-01-01T00:00:00.000Z")));
    expect(calls).toEqual(["Query"]);
  });
});

describe("how it went", () => {
  test("ends when one adapts it on one's own, once that is shared", async () => {
    const [entry, other] = [await write(ana), await write(ana)];
    for (const one of [entry, other]) await begin(one);
    const own = await written(kim, { in: cohort, adaptedFrom: entry.id, kind: "did-not-work" }, inDays(3));
    for (const id of [own.id, own.id, other.id]) await Feedback.toldByAdapting(id, inDays(3));
    expect(await trying(entry)).toMatchObject({ state: "told", outcome: "did-not-work", told: own.id });
    expect(await trying(other)).toMatchObject({ state: "trying" });
    await Feedback.askDue(inDays(12));
    expect((await trying(entry)).state).toBe("told");
  });
});
