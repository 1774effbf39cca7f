import { expect, test } from "vitest";
import * as People from "#people";
import { gone } from "../../tests/world/circles.ts";
import { aCohort, anaBenAndKim, newsAbout } from "../../tests/world/cohort.ts";
import { added, readBy, wrote } from "../../tests/world/messages.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { someone } from "../../tests/world.ts";
import * as Messaging from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const later = new Date("2026-03-02T09:01:00.000Z");
const missing = { kind: "missing", code: "messaging.missing" };

test("what one says reaches all who are in the conversation, in three table calls", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben, kim]);
  const ctx = await ben.ctx(later);
  const { result, calls } = await tableCalls(() => Messaging.write(talk.conversation, { text: "Yes." }, ctx));
  expect(calls).toEqual(["BatchGetItem", "BatchGetItem", "TransactWriteItems"]);
  const [told] = await newsAbout("messaging.sent", { id: result.id });
  expect(told).toMatchObject({ author: ben.person.id, conversation: talk.conversation });
  expect(await readBy(kim, talk)).toEqual(["Do you have a minute?", "Yes."]);
});

test("a page of a long conversation costs the same few calls as one of a short one", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben], "1");
  const page = async (paging = { limit: 20 } as { limit: number; cursor?: string }) => {
    const ctx = await ben.ctx();
    return await tableCalls(() => Messaging.conversation(talk.conversation, paging, ctx));
  };
  const short = await page();
  for (let n = 2; n <= 45; n++) await added(talk, ana, `${n}`, new Date(now.getTime() + n * 1_000));
  const long = await page();
  expect(long.calls.toSorted()).toEqual(["BatchGetItem", "BatchGetItem", "Query"]);
  expect(short.calls.toSorted()).toEqual(long.calls.toSorted());
  expect(long.units).toBeLessThanOrEqual(short.units + 2);

  const words = [long.result.messages];
  for (let { next } = long.result; next; ) {
    const { result } = await page({ limit: 20, cursor: next });
    words.push(result.messages);
    next = result.next;
  }
  const all = words.flat().map(({ text }) => Number(text));
  expect(all).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
  expect(words).toHaveLength(3);
  await expect(page({ limit: 20, cursor: "QUJD" })).rejects.toMatchObject({ code: "request.cursor" });
});

test("who leaves the cohort keeps the conversation, and writes in it while they share the house", async () => {
  const { ana, ben, cohort } = await anaBenAndKim(now);
  const gus = await someone({ name: "Gus", guest: true }, now);
  await aCohort({ host: ana, people: [gus, ben], now });
  const [withBen, withGus] = [await wrote(ana, [ben]), await wrote(gus, [ana], "I come from outside.")];
  await gone(cohort, ben);
  await added(withBen, ben, "I am still here.");
  for (const membership of (await gus.ctx()).memberships) await gone({ id: membership.cohort }, gus);
  const refused = { kind: "forbidden", code: "messaging.no-place-shared" };
  await expect(added(withGus, gus)).rejects.toMatchObject(refused);
  await expect(added(withGus, ana)).rejects.toMatchObject(refused);
  await expect(wrote(ana, [gus])).rejects.toMatchObject(refused);
  expect(await readBy(gus, withGus)).toEqual(["I come from outside."]);
  expect(await readBy(ana, withGus)).toEqual(["I come from outside."]);
  const { refusal } = await Messaging.conversation(withGus.conversation, { limit: 20 }, await gus.ctx());
  expect(refusal).toBe("no-place-shared");
});

test("two who are kept apart add nothing, to each other or where a third is; the third goes on", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const [two, three] = [await wrote(ana, [ben]), await wrote(ana, [ben, kim], "We three.")];
  await People.block(ana.person.id, await ben.ctx());
  for (const [talk, code] of [
    [two, "messaging.not-taken"],
    [three, "messaging.not-by-all"],
  ] as const) {
    await expect(added(talk, ana)).rejects.toMatchObject({ kind: "forbidden", code });
    await expect(added(talk, ben)).rejects.toMatchObject({ code: "messaging.you-keep-apart" });
    const shown = async (who: typeof ana) =>
      (await Messaging.conversation(talk.conversation, { limit: 20 }, await who.ctx())).refusal;
    expect([await shown(ana), await shown(ben)]).toEqual([undefined, "you-keep-apart"]);
  }
  await added(three, kim, "What is it?", later);
  for (const who of [ana, ben]) expect(await readBy(who, three)).toEqual(["We three.", "What is it?"]);
  expect(await readBy(ben, two)).toEqual(["Do you have a minute?"]);
});

test("three fall silent when one of them takes no messages; the others are told so, and not who it is", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const three = await wrote(ana, [ben, kim], "We three.");
  await Messaging.take(false, await kim.ctx());
  const refused = await added(three, ana).catch((error: unknown) => error);
  expect(refused).toMatchObject({ kind: "forbidden", code: "messaging.not-by-all" });
  expect(JSON.stringify(refused)).not.toMatch(new RegExp(`Kim|Ben|${kim.person.id}`));
  await expect(wrote(ben, [ana, kim])).rejects.toMatchObject({ code: "messaging.not-by-all" });
  await wrote(ana, [ben], "Just us, then.");
});

test("who takes no messages gets none and writes none, and reads what was said", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben]);
  await Messaging.take(false, await ben.ctx());
  await expect(added(talk, ana)).rejects.toMatchObject({ code: "messaging.not-taken" });
  await expect(added(talk, ben)).rejects.toMatchObject({ code: "messaging.you-take-none" });
  expect(await readBy(ben, talk)).toEqual(["Do you have a minute?"]);
  await Messaging.take(true, await ben.ctx());
  await added(talk, ana, "Again, then.");
  expect(await Messaging.taking(await ben.ctx())).toBe(true);
});

test("one leaves three and reads nothing any more; the others go on, until nobody is there", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben, kim], "We three.");
  await Messaging.leave(talk.conversation, await kim.ctx());
  await added(talk, ben, "We two.");
  await expect(readBy(kim, talk)).rejects.toMatchObject(missing);
  await expect(added(talk, kim)).rejects.toMatchObject(missing);
  await expect(Messaging.leave(talk.conversation, await kim.ctx())).rejects.toMatchObject(missing);
  expect((await Messaging.talks({ limit: 20 }, await kim.ctx())).items).toEqual([]);
  const seen = await Messaging.conversation(talk.conversation, { limit: 20 }, await ben.ctx());
  expect(seen.others.map(({ name, left }) => [name, left]).toSorted()).toEqual([
    ["Ana", false],
    ["Kim", true],
  ]);
  await Messaging.leave(talk.conversation, await ben.ctx());
  await expect(added(talk, ana)).rejects.toMatchObject({ code: "messaging.nobody-here" });
});

test("a conversation of two is not left", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben]);
  await expect(Messaging.leave(talk.conversation, await ben.ctx())).rejects.toMatchObject({
    kind: "conflict",
    code: "messaging.of-two",
  });
});

test("who leaves while the others write finds nothing of it afterwards", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben, kim], "0");
  await Promise.all([
    added(talk, ana, "1"),
    Messaging.leave(talk.conversation, await kim.ctx()),
    added(talk, ben, "2"),
    added(talk, ana, "3"),
  ]);
  expect((await readBy(ben, talk)).toSorted()).toEqual(["0", "1", "2", "3"]);
  expect((await Messaging.talks({ limit: 20 }, await kim.ctx())).items).toEqual([]);
  expect(await Messaging.unread(await kim.ctx())).toBe(0);
});

test("one takes back what one said, for everybody, and a line stays; never what others said", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben], "Between us.");
  const take = async (who: typeof ana) => Messaging.takeBack(talk.conversation, talk.id, await who.ctx());
  await expect(take(ben)).rejects.toMatchObject({ kind: "forbidden", code: "messaging.not-yours" });
  await expect(take(kim)).rejects.toMatchObject(missing);
  await take(ana);
  await take(ana);
  const { messages } = await Messaging.conversation(talk.conversation, { limit: 20 }, await ben.ctx());
  expect(messages).toEqual([{ ...talk, text: "", takenBackAt: now.toISOString() }]);
  expect((await Messaging.talks({ limit: 20 }, await ben.ctx())).items[0]?.last).toMatchObject({
    words: "",
    takenBack: true,
  });
  expect(await newsAbout("messaging.changed", { conversation: talk.conversation })).toHaveLength(1);
});

test("what one brings along is one's own words, in the order they were said, and nothing by others", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const first = await wrote(ana, [ben], "I stopped the Monday report.");
  const theirs = await added(first, ben, "And nobody asked?", new Date(now.getTime() + 1_000));
  const last = await added(first, ana, "Nobody.", new Date(now.getTime() + 2_000));
  const words = async (who: typeof ana, ...chosen: Messaging.Message[]) =>
    Messaging.ownWords(
      first.conversation,
      chosen.map(({ id }) => id),
      await who.ctx(),
    );
  expect(await words(ana, last, first)).toBe("I stopped the Monday report.\n\nNobody.");
  await expect(words(ana, first, theirs)).rejects.toMatchObject({ code: "messaging.not-yours" });
  await expect(words(ben, first)).rejects.toMatchObject({ code: "messaging.not-yours" });
  await expect(words(kim, first)).rejects.toMatchObject(missing);
  await Messaging.takeBack(first.conversation, last.id, await ana.ctx());
  await expect(words(ana, first, last)).rejects.toMatchObject({ code: "messaging.no-such-message" });
  expect(await words(ana, first)).toBe("I stopped the Monday report.");
});
