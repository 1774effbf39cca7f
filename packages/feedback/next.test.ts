import { beforeAll, describe, expect, test } from "vitest";
import type * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { membershipIn } from "#people/model";
import { commit } from "#platform";
import { circled, reseated } from "../../tests/world/circles.ts";
import { aCohort, joined, movedTo } from "../../tests/world/cohort.ts";
import { crowd } from "../../tests/world/crowd.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, narrated, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let ana: Someone;
let ben: Someone;
let kim: Someone;
let lea: Someone;
beforeAll(async () => {
  [ana, ben, kim, lea] = (await Promise.all(
    ["Ana", "Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)),
  )) as [Someone, Someone, Someone, Someone];
});

/** Ana hosts; Ben and Kim are in one circle, Lea in another. */
async function twoCircles() {
  const { cohort } = await aCohort({ host: ana, people: [ben, kim, lea], now: NOW });
  const circle = await circled(cohort, [ben, kim]);
  await circled(cohort, [lea]);
  return { cohort, circle };
}
const next = async (
  cohort: Pick<Cohort.Cohort, "id">,
  who: Someone,
  want: Feedback.WantNext = {},
  at = later(5),
) => (await Feedback.next(cohort.id, want, await who.ctx(at))).kept;
const idOf = async (...args: Parameters<typeof next>) => (await next(...args))?.entry.id;

describe("what somebody is sent to", () => {
  test("is kept for them for half an hour, and is theirs again when they come back to it", async () => {
    const { cohort } = await twoCircles();
    const entry = await written(ben, { in: cohort }, NOW);
    const kept = await next(cohort, kim);
    expect(kept).toEqual({ entry, ring: "circle", topics: [], until: later(35).toISOString() });
    expect(await next(cohort, kim, {}, later(20))).toEqual(kept);
    expect(await next(cohort, lea, {}, later(20))).toBeNull();
    expect(await idOf(cohort, lea, {}, later(35))).toBe(entry.id);
  });

  test("is never the same for two of fifty who are ready at the same moment", async () => {
    const { cohort } = await aCohort({ host: ana, now: NOW });
    const [author, ...ready] = await crowd(cohort, 51, NOW);
    if (!author) throw new Error("There is a crowd.");
    await narrated(author, 60, { in: cohort }, NOW);
    const contexts = await Promise.all(ready.map((who) => who.ctx(later(5))));
    const kept = await Promise.all(contexts.map((ctx) => Feedback.next(cohort.id, {}, ctx)));
    const ids = kept.map(({ kept }) => kept?.entry.id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(50);
  });

  test("is the same on both devices of one person who presses at the same moment", async () => {
    const { cohort } = await twoCircles();
    await narrated(ben, 4, { in: cohort }, NOW);
    const ctx = await kim.ctx(later(5));
    const both = await Promise.all([1, 2].map(() => Feedback.next(cohort.id, {}, ctx)));
    expect(both[0]?.kept?.entry.id).toBe(both[1]?.kept?.entry.id);
  });

  test("that they pass on goes to others and does not come again today; taken back, it is theirs", async () => {
    const { cohort } = await twoCircles();
    const [first, second] = await narrated(ben, 2, { in: cohort }, NOW);
    expect(await idOf(cohort, kim)).toBe(first?.id);
    expect(await idOf(cohort, kim, { pass: first?.id })).toBe(second?.id);
    expect(await idOf(cohort, kim, { pass: first?.id })).toBe(second?.id);
    expect(await idOf(cohort, kim, { take: first?.id })).toBe(first?.id);
    expect(await idOf(cohort, kim, { pass: first?.id }, later(6))).toBe(second?.id);
    expect(await idOf(cohort, kim, { pass: second?.id }, later(7))).toBeUndefined();
    expect(await idOf(cohort, lea, {}, later(8))).toBe(first?.id);
    expect(await idOf(cohort, kim, {}, later(24 * 60))).toBe(second?.id);
  });

  test("that somebody else is at, or that is answered, cannot be taken", async () => {
    const { cohort } = await twoCircles();
    const [first, second] = await narrated(ben, 2, { in: cohort }, NOW);
    expect(await idOf(cohort, lea)).toBe(first?.id);
    await expect(next(cohort, kim, { take: first?.id })).rejects.toMatchObject({ code: "journal.taken" });
    await answered({ id: second?.id } as Journal.Entry, ana, {}, later(6));
    await expect(next(cohort, kim, { take: second?.id })).rejects.toMatchObject({
      code: "feedback.not-waiting",
    });
    const hidden = await written(ben, { in: cohort, audience: "self" }, NOW);
    await expect(next(cohort, kim, { take: hidden.id })).rejects.toMatchObject({ kind: "missing" });
  });

  test("that they answer is done: what comes next is another, chosen in two calls", async () => {
    const { cohort } = await twoCircles();
    const [first, second] = await narrated(ben, 2, { in: cohort }, NOW);
    expect(await idOf(cohort, kim)).toBe(first?.id);
    await answered({ id: first?.id } as Journal.Entry, kim, {}, later(9));
    const ctx = await kim.ctx(later(10));
    const { result, calls } = await tableCalls(() => Feedback.next(cohort.id, {}, ctx));
    expect(result.kept?.entry.id).toBe(second?.id);
    expect(calls).toEqual(["Query", "Query", "TransactWriteItems"]);
  });

  test("that asks something they have not been asked before, although they answered it already", async () => {
    const { cohort } = await twoCircles();
    const entry = await written(ben, { in: cohort }, NOW);
    await answered(entry, kim, {}, later(2));
    expect(await next(cohort, kim)).toBeNull();
    const question = { question: "Who else does this?", help: "who-knows" as const, revision: 1 };
    await Journal.ask(entry.id, question, await ben.ctx(later(3)));
    expect(await idOf(cohort, kim)).toBe(entry.id);
  });

  test("and leave without a word stands again where it stood", async () => {
    const { cohort } = await twoCircles();
    const [first] = await narrated(ben, 2, { in: cohort }, NOW);
    expect(await idOf(cohort, kim)).toBe(first?.id);
    await Feedback.giveBack(cohort.id, await kim.ctx(later(6)));
    await Feedback.giveBack(cohort.id, await kim.ctx(later(6)));
    expect(await idOf(cohort, lea, {}, later(7))).toBe(first?.id);
  });

  test("that its author takes back meanwhile is not shown to them any more", async () => {
    const { cohort } = await twoCircles();
    const [first, second] = await narrated(ben, 2, { in: cohort }, NOW);
    if (!first) throw new Error("There are two.");
    expect(await idOf(cohort, kim)).toBe(first.id);
    await Journal.move(first.id, { revision: 1, audience: "self" }, await ben.ctx(later(6)));
    expect(await idOf(cohort, kim, {}, later(7))).toBe(second?.id);
  });
});

describe("who is sent where", () => {
  test("a facilitator, who has no circle, is sent to the cohort, and never to what is for a circle", async () => {
    const { cohort } = await twoCircles();
    await written(ben, { in: cohort, audience: "circle" }, NOW);
    expect(await next(cohort, ana)).toBeNull();
    const entry = await written(ben, { in: cohort }, later(1));
    expect(await next(cohort, ana)).toMatchObject({ entry: { id: entry.id }, ring: "cohort" });
  });

  test("what comes from another circle says what both write about", async () => {
    const { cohort } = await twoCircles();
    await People.change({ topics: ["onboarding", "trams"] }, await lea.ctx());
    await written(ben, { in: cohort, text: "A hard #Onboarding, and #meetings." }, NOW);
    expect(await next(cohort, lea)).toMatchObject({ ring: "across", topics: ["onboarding"] });
  });

  test("what the circle before still asks is offered when nothing else waits", async () => {
    const { cohort, circle } = await twoCircles();
    const { person, ...ctx } = await lea.ctx();
    const membership = membershipIn(ctx, cohort.id);
    if (!membership) throw new Error("Lea is there.");
    await commit([People.membershipWrite({ ...membership, circlesBefore: [circle] }, person)], { now: NOW });
    const entry = await written(ben, { in: cohort, audience: "circle" }, NOW);
    expect(await next(cohort, lea)).toMatchObject({ entry: { id: entry.id }, ring: "before" });
  });

  test("what waits too long in any circle they sat in before comes first, each circle at its turn", async () => {
    const { cohort, circle } = await twoCircles();
    const [eve, oda] = [await someone({ name: "Eve" }, NOW), await someone({ name: "Oda" }, NOW)];
    await joined(cohort, ana, [eve, oda], NOW);
    await circled(cohort, [eve, oda], circle);
    const stranded = await written(ben, { in: cohort, audience: "circle" }, NOW);
    // Twice formed anew: who sat in the first circle sits in a third one now, and so does its author.
    for (const _ of [1, 2]) for (const who of [ben, eve]) await reseated(cohort, who);
    const day = 24 * 60;
    for (let at = 0; at < 3; at++) await written(lea, { in: cohort }, later(day));
    const sent = async () => await next(cohort, eve, {}, later(day + 5));
    const turns = [await sent()];
    for (let pass = turns[0]; pass && turns.length < 3; pass = turns.at(-1) ?? null)
      turns.push(await next(cohort, eve, { pass: pass.entry.id }, later(day + 5)));
    expect(turns.slice(0, 2).map((kept) => kept?.entry.id)).toContain(stranded.id);
    const ctx = await eve.ctx(later(day + 6));
    const { calls } = await tableCalls(() => Feedback.next(cohort.id, { pass: turns[2]?.entry.id }, ctx));
    expect(calls.filter((call) => call === "Query").length).toBeLessThanOrEqual(3);
  });

  test("nobody from outside, and nobody where nothing may be answered", async () => {
    const { cohort } = await twoCircles();
    await written(ben, { in: cohort }, NOW);
    const eve = await someone({ name: "Eve" }, NOW);
    await expect(next(cohort, eve)).rejects.toMatchObject({ code: "journal.no-such-place" });
    await movedTo(cohort, "tail", NOW);
    expect(await next(cohort, kim)).toBeNull();
    await movedTo(cohort, "closed", NOW);
    await expect(next(cohort, kim)).rejects.toMatchObject({ code: "journal.closed" });
  });

  test("and nobody to those who are kept apart from them", async () => {
    const { cohort } = await twoCircles();
    await written(ben, { in: cohort }, NOW);
    await People.block(ben.person.id, await lea.ctx());
    expect(await next(cohort, lea)).toBeNull();
    await People.unblock(ben.person.id, await lea.ctx());
    expect(await next(cohort, lea)).not.toBeNull();
  });
});
