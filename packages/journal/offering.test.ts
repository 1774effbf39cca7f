import { expect, test } from "vitest";
import * as Journal from "#journal";
import { slice } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { someone } from "../../tests/world.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const LATER = new Date("2026-03-02T09:05:00.000Z");
const ASK = { question: "Does the second paragraph make sense?", help: "view" as const };

async function aCircleOfThree() {
  const [ben, kim, lea] = await Promise.all(["Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)));
  if (!ben || !kim || !lea) throw new Error("three people");
  const { cohort } = await aCohort({ people: [ben, kim, lea], now: NOW });
  return { ben, kim, lea, cohort, circle: await circled(cohort, [ben, kim, lea]) };
}

const offeredIn = async (index: "near" | "far", place: string) => {
  const { rows } = await slice({ index, pk: `${index.toUpperCase()}#${place}`, limit: 50 });
  return Journal.offersIn(rows).map(({ entry }) => entry.id);
};

test.each([
  ["self", false, false],
  ["circle", true, false],
  ["cohort", true, true],
  ["network", true, true],
] as const)("an entry for %s is offered where its readers are", async (audience, near, far) => {
  const { ben, cohort, circle } = await aCircleOfThree();
  const { id } = await written(ben, { in: cohort, audience }, NOW);
  expect(await offeredIn("near", circle)).toEqual(near ? [id] : []);
  expect(await offeredIn("far", cohort.id)).toEqual(far ? [id] : []);
});

test("it is offered to nobody once somebody else answered, whatever its author says to it", async () => {
  const { ben, kim, cohort, circle } = await aCircleOfThree();
  const entry = await written(ben, { in: cohort }, NOW);
  await answered(entry, ben, {}, LATER);
  expect(await offeredIn("near", circle)).toEqual([entry.id]);
  await answered(entry, kim, {}, LATER);
  expect(await offeredIn("near", circle)).toEqual([]);
  expect(await offeredIn("far", cohort.id)).toEqual([]);
});

test("people who answer at the same moment are all counted, for the ask as well", async () => {
  const { ben, kim, lea, cohort, circle } = await aCircleOfThree();
  const entry = await written(ben, { in: cohort, ask: ASK }, NOW);
  await Promise.all([answered(entry, kim, {}, LATER), answered(entry, lea, {}, LATER)]);
  expect(await Journal.entry(entry.id)).toMatchObject({ answers: 2, replies: 2, ask: { answers: 2 } });
  expect(await offeredIn("near", circle)).toEqual([]);
});

test("an entry that is taken back is offered to nobody, and who answers it is never part of it", async () => {
  const { ben, cohort, circle } = await aCircleOfThree();
  const entry = await written(ben, { in: cohort }, NOW);
  const hidden = await Journal.move(entry.id, { revision: 1, audience: "self" }, await ben.ctx(LATER));
  expect(await offeredIn("near", circle)).toEqual([]);
  expect(Object.keys(hidden).filter((key) => /claim|answerers|near|far/.test(key))).toEqual([]);
});
