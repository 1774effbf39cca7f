import { expect, test } from "vitest";
import * as People from "#people";
import { Repeated } from "#platform";
import { aCohort, anaBenAndKim, newsAbout } from "../../tests/world/cohort.ts";
import { readBy, wrote } from "../../tests/world/messages.ts";
import { someone } from "../../tests/world.ts";
import * as Messaging from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const later = new Date("2026-03-02T09:01:00.000Z");
const missing = { kind: "missing", code: "messaging.no-such-person" };
const notTaken = { kind: "forbidden", code: "messaging.not-taken" };
const notByAll = { kind: "forbidden", code: "messaging.not-by-all" };

test("two people have one conversation, whoever begins it again", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const first = await wrote(ana, [ben], "Do you have a minute?");
  const second = await wrote(ben, [ana], "For you, two.", later);
  expect(second.conversation).toBe(first.conversation);
  expect(await readBy(ana, first)).toEqual(["Do you have a minute?", "For you, two."]);
  expect(await readBy(ben, first)).toEqual(["Do you have a minute?", "For you, two."]);
});

test("two who begin at the same moment meet in one conversation, and nothing is lost", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const both = await Promise.all([
    wrote(ana, [ben], "a1"),
    wrote(ben, [ana], "b1"),
    wrote(ana, [ben], "a2"),
    wrote(ben, [ana], "b2"),
  ]);
  expect(new Set(both.map(({ conversation }) => conversation)).size).toBe(1);
  const [one] = both;
  expect((await readBy(ana, one)).toSorted()).toEqual(["a1", "a2", "b1", "b2"]);
});

test("an intention that comes twice is carried out once, also when both come at once", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const once = { by: ana.person.id, key: `key-${ana.person.id}`, hash: "the same" };
  const ctx = { ...(await ana.ctx()), once };
  const begin = () => Messaging.begin({ with: [ben.person.id], text: "Once." }, ctx);
  const answered = async () =>
    (await begin().catch((error) => {
      if (error instanceof Repeated) return error.result;
      throw error;
    })) as Messaging.Message;
  const [one, other] = await Promise.all([answered(), answered()]);
  expect(other).toEqual(one);
  await expect(begin()).rejects.toBeInstanceOf(Repeated);
  const again = { ...ctx, now: later, once: { ...once, key: `again-${ana.person.id}` } };
  const { conversation } = one;
  const write = () => Messaging.write(conversation, { text: "Twice." }, again);
  await Promise.allSettled([write(), write(), write()]);
  expect(await readBy(ben, { conversation })).toEqual(["Once.", "Twice."]);
});

test("three people are a conversation of their own each time, with the news of it to all three", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const first = await wrote(ana, [ben, kim], "Shall we three?");
  expect(await readBy(kim, first)).toEqual(["Shall we three?"]);
  const second = await wrote(ben, [ana, kim], "And about something else:");
  expect(second.conversation).not.toBe(first.conversation);
  const [told] = await newsAbout("messaging.sent", { id: first.id });
  expect(told).toEqual({
    id: first.id,
    conversation: first.conversation,
    author: ana.person.id,
    people: [ana, ben, kim].map(({ person }) => person.id).toSorted(),
  });
});

test("nobody is written to who shares no place with the writer, and nobody learns whether they are there", async () => {
  const [ana, gus] = [await someone({ name: "Ana" }, now), await someone({ name: "Gus", guest: true }, now)];
  await expect(wrote(ana, [gus])).rejects.toMatchObject(missing);
  await expect(wrote(gus, [ana])).rejects.toMatchObject(missing);
  const nobody = { ...gus, person: { ...gus.person, id: "per_01ARZ3NDEKTSV4RRFFQ69G5FAV" as never } };
  await expect(wrote(ana, [nobody])).rejects.toMatchObject(missing);
  await aCohort({ host: ana, people: [gus], now });
  expect((await wrote(gus, [ana])).author).toBe(gus.person.id);
});

test("one does not write to oneself, nor twice to the same person", async () => {
  const { ana, ben } = await anaBenAndKim(now);
  const invalid = { kind: "invalid", code: "messaging.not-them" };
  for (const to of [[ana], [ben, ana], [ben, ben], []])
    await expect(wrote(ana, to)).rejects.toMatchObject(invalid);
});

test("nobody is brought together with somebody they share no place with or are kept apart from", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const gus = await someone({ name: "Gus", guest: true }, now);
  await aCohort({ host: ana, people: [gus], now });
  await expect(wrote(ana, [ben, gus])).rejects.toMatchObject(notByAll);
  await People.block(kim.person.id, await ben.ctx());
  await expect(wrote(ana, [ben, kim])).rejects.toMatchObject(notByAll);
  await expect(wrote(ana, [kim, ben])).rejects.toMatchObject(notByAll);
  expect(await wrote(ana, [ben])).toMatchObject({ author: ana.person.id });
});

test("a block is not told from somebody who takes no messages, nor before one writes", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  const ahead = async (other: typeof ben) =>
    Messaging.acquainted(other.person.id, await ana.ctx()).then(({ refusal }) => refusal);
  await Messaging.take(false, await kim.ctx());
  await People.block(ana.person.id, await ben.ctx());
  expect([await ahead(ben), await ahead(kim)]).toEqual([undefined, undefined]);
  const refusal = (attempt: Promise<unknown>) =>
    attempt.then(
      () => "taken",
      ({ kind, code, message }) => ({ kind, code, message }),
    );
  const silent = await refusal(wrote(ana, [kim]));
  expect(silent).toMatchObject(notTaken);
  expect(await refusal(wrote(ana, [ben]))).toEqual(silent);
  // Who blocked is told what they know themselves.
  expect(await refusal(wrote(ben, [ana]))).toMatchObject({ code: "messaging.you-keep-apart" });
});

test("who has begun forty conversations in a day goes on with those", async () => {
  const { ana, ben, kim } = await anaBenAndKim(now);
  for (let n = 0; n < 40; n++) await wrote(ana, [ben, kim]);
  await expect(wrote(ana, [ben, kim])).rejects.toMatchObject({
    kind: "slow",
    code: "messaging.enough-begun",
  });
  await expect(wrote(ana, [ben])).rejects.toMatchObject({ code: "messaging.enough-begun" });
  expect((await wrote(ana, [ben, kim], "Tomorrow.", new Date("2026-03-03T09:00:00.000Z"))).text).toBe(
    "Tomorrow.",
  );
});
