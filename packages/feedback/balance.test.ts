import { expect, test } from "vitest";
import * as Feedback from "#feedback";
import type { Entry } from "#journal/model";
import * as People from "#people";
import { circled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { narrated, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function three() {
  const people = await Promise.all(["Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)));
  const [ben, kim, lea] = people as [Someone, Someone, Someone];
  const { cohort } = await aCohort({ people: [ben, kim, lea], now: NOW });
  await circled(cohort, [ben, kim]);
  await circled(cohort, [lea]);
  return { ben, kim, lea, cohort };
}
const heard = ({ id: entry, author, cohort }: Entry, by: Someone) =>
  Feedback.noteAnswer({ entry, author: by.person.id, entryAuthor: author.id, cohort }, later(5));

test("what one gave and got is counted once, however often it is heard and in whatever order", async () => {
  const { ben, kim, lea, cohort } = await three();
  const [one, other] = await narrated(ben, 2, { in: cohort }, NOW);
  if (!one || !other) throw new Error("There are two.");
  await Promise.all([heard(other, kim), heard(one, kim), heard(one, kim), heard(one, lea), heard(one, ben)]);
  await heard(one, kim);
  const at = async (who: Someone) => await Feedback.answering(cohort.id, await who.ctx(later(9)));
  expect(await at(ben)).toMatchObject({ given: 0, got: 3, invited: 2 });
  expect(await at(kim)).toMatchObject({ given: 2, got: 0, invited: 0 });
  expect(await at(lea)).toMatchObject({ given: 1, got: 0, invited: 0 });
});

test("what waits is told for who asks: near, further out, and nothing of what they may not answer", async () => {
  const { ben, kim, lea, cohort } = await three();
  await narrated(ben, 2, { in: cohort }, NOW);
  await written(lea, { in: cohort }, NOW);
  await written(kim, { in: cohort, audience: "circle" }, NOW);
  const at = async (who: Someone) => await Feedback.answering(cohort.id, await who.ctx(later(9)));
  expect(await at(kim)).toMatchObject({ near: 2, far: 1, kept: false, across: null });
  expect(await at(lea)).toMatchObject({ near: 0, far: 2 });
  await Feedback.next(cohort.id, {}, await kim.ctx(later(10)));
  expect(await at(kim)).toMatchObject({ near: 2, kept: true });
  expect(await at(lea)).toMatchObject({ near: 0, far: 1 });
});

test("after every fourth answer there is something from another circle, about what both write about", async () => {
  const { ben, kim, lea, cohort } = await three();
  await written(kim, { in: cohort, text: "Our #onboarding is slow." }, NOW);
  const across = await written(lea, { in: cohort, text: "What is #onboarding for?" }, NOW);
  await written(lea, { in: cohort, text: "Only about #trams." }, NOW);
  const at = async () => (await Feedback.answering(cohort.id, await kim.ctx(later(9)))).across;
  const entries = await narrated(ben, 5, { in: cohort }, NOW);
  for (const [index, entry] of entries.entries()) {
    await heard(entry, kim);
    const found = await at();
    expect(found?.entry.id).toBe(index === 3 ? across.id : undefined);
    if (index === 3) expect(found?.topics).toEqual(["onboarding"]);
  }
});

test("or else by somebody of another organisation, however each writes the name of theirs", async () => {
  const { ben, kim, lea, cohort } = await three();
  for (const [who, organisation] of [
    [kim, "Harbour Lifts"],
    [lea, "harbour-lifts"],
  ] as const)
    await People.change({ organisation }, await who.ctx(NOW));
  const theirs = await written(lea, { in: cohort }, NOW);
  const entries = await narrated(ben, 4, { in: cohort }, NOW);
  for (const entry of entries) await heard(entry, kim);
  const at = async () => (await Feedback.answering(cohort.id, await kim.ctx(later(9)))).across;
  expect(await at()).toBeNull();
  await People.change({ organisation: "City Trams" }, await lea.ctx(NOW));
  expect(await at()).toMatchObject({ entry: { id: theirs.id }, topics: [], organisation: "City Trams" });
  const { kept } = await Feedback.next(cohort.id, { take: theirs.id }, await kim.ctx(later(9)));
  expect(kept).toMatchObject({ ring: "across", topics: [], organisation: "City Trams" });
  // Whoever comes back to it sees as much: after a reload, or on another device.
  const again = await Feedback.next(cohort.id, {}, await kim.ctx(later(10)));
  expect(again.kept).toEqual(kept);
  await People.change({ organisation: "" }, await kim.ctx(NOW));
  expect(await at()).toBeNull();
});
