import { expect, test } from "vitest";
import * as People from "#people";
import { anaBenAndKim, newsAbout } from "../../tests/world/cohort.ts";
import { added, wrote } from "../../tests/world/messages.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import type { Someone } from "../../tests/world.ts";
import * as Messaging from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const listOf = async (who: Someone) => (await Messaging.talks({ limit: 20 }, await who.ctx())).items;
const unread = async (who: Someone, at = now) => Messaging.unread(await who.ctx(at));

test("the conversation that moved last is first, with how its last message begins", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const withBen = await wrote(ana, [ben], "Are you there?", later(1));
  const withKim = await wrote(kim, [ana], "Hello Ana.", later(2));
  const words = `So **much** to say, @[Ana](${ana.person.id}). ${"And more of it. ".repeat(20)}`;
  await added(withBen, ben, words, later(3));
  const ctx = await ana.ctx();
  const { result, calls } = await tableCalls(() => Messaging.talks({ limit: 20 }, ctx));
  expect(calls).toEqual(["Query", "BatchGetItem"]);
  const [first, second] = result.items;
  expect(result.items).toHaveLength(2);
  expect(first).toMatchObject({
    id: withBen.conversation,
    others: [{ id: ben.person.id, name: "Ben", left: false }],
    last: { author: ben.person.id, at: later(3).toISOString() },
    unread: true,
  });
  expect(first?.last.words).toMatch(/^So much to say, @Ana\. And more .*…$/);
  expect(second).toMatchObject({ id: withKim.conversation, last: { words: "Hello Ana." }, unread: true });

  const one = await Messaging.talks({ limit: 1 }, ctx);
  const two = await Messaging.talks({ limit: 1, cursor: one.next }, ctx);
  expect([...one.items, ...two.items].map(({ id }) => id)).toEqual(result.items.map(({ id }) => id));
});

test("people appear under the name they go by now", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  await wrote(ana, [ben]);
  await People.change({ name: "Benedikt" }, await ben.ctx());
  expect((await listOf(ana))[0]?.others.map(({ name }) => name)).toEqual(["Benedikt"]);
});

test("what others wrote is unread until one has read that far, in one's own list alone", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const first = await wrote(ana, [ben], "1", later(1));
  const last = await added(first, ana, "2", later(2));
  expect([await unread(ana), await unread(ben)]).toEqual([0, 1]);
  const read = async (message: Messaging.Message) =>
    Messaging.read(first.conversation, message.id, await ben.ctx());
  await read(first);
  expect(await unread(ben)).toBe(1);
  await read(last);
  await read(last);
  expect(await unread(ben)).toBe(0);
  const page = async (who: Someone) =>
    Messaging.conversation(first.conversation, { limit: 20 }, await who.ctx());
  expect((await page(ben)).readUpTo).toBe(last.id);
  // Nobody is told what others have read.
  expect((await page(ana)).readUpTo).toBeUndefined();
  const told = await newsAbout("messaging.changed", { conversation: first.conversation });
  expect(told.map(({ people }) => people)).toEqual([[ben.person.id]]);
  await added(first, ana, "3", later(3));
  expect(await unread(ben)).toBe(1);
});

test("what is quiet is in the list and counted nowhere, until it is heard again", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const talk = await wrote(ana, [ben]);
  const mute = async (until: string | null) => Messaging.mute(talk.conversation, until, await ben.ctx());
  await mute(later(3_600).toISOString());
  expect(await unread(ben)).toBe(0);
  expect((await listOf(ben))[0]).toMatchObject({ unread: true, mutedUntil: later(3_600).toISOString() });
  expect(await unread(ben, later(3_601))).toBe(1);
  await mute("always");
  expect(await unread(ben, later(90_000))).toBe(0);
  await mute(null);
  expect(await unread(ben)).toBe(1);
  expect((await listOf(ana))[0]?.mutedUntil).toBeUndefined();
});

test("a digest is told how many people wrote and wait unread, not what and not who", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const wroteTo = async (who: Someone, since: Date) =>
    Messaging.wroteSince(since.toISOString(), await who.ctx(later(100)));
  const three = await wrote(ana, [ben, kim], "We three.", later(10));
  await added(three, kim, "Yes?", later(11));
  await wrote(kim, [ben], "And you alone.", later(12));
  expect(await wroteTo(ben, now)).toBe(2);
  expect(await wroteTo(ana, now)).toBe(1);
  expect(await wroteTo(ben, later(11))).toBe(1);
  expect(await wroteTo(ben, later(12))).toBe(0);
  await Messaging.mute(three.conversation, "always", await ben.ctx());
  expect(await wroteTo(ben, now)).toBe(1);
});

test("who blocked somebody hears no more of what the two have begun, and finds it again when they take it back", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const two = await wrote(ben, [ana], "You alone.", later(1));
  const three = await wrote(ben, [ana, kim], "You both.", later(2));
  const seen = async (who: Someone) => (await listOf(who)).map(({ id, last }) => [id, last.words] as const);
  const both = [
    [three.conversation, "You both."],
    [two.conversation, "You alone."],
  ];
  expect([await unread(ana), await seen(ana)]).toEqual([2, both]);
  await People.block(ben.person.id, await ana.ctx());
  expect([await unread(ana), await seen(ana)]).toEqual([0, [[three.conversation, ""]]]);
  expect(await Messaging.wroteSince(now.toISOString(), await ana.ctx())).toBe(0);
  const { conversation } = await Messaging.acquainted(ben.person.id, await ana.ctx());
  expect(conversation).toBe(two.conversation);
  // For the other it is as before.
  expect([await unread(ben), await seen(ben)]).toEqual([0, both]);
  await People.unblock(ben.person.id, await ana.ctx());
  expect([await unread(ana), await seen(ana)]).toEqual([2, both]);
});
