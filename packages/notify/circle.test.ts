import { expect, test } from "vitest";
import * as People from "#people";
import { formedAnew } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { inbox, tellOfCircles } from "./index.ts";

const NOW = new Date("2026-03-05T18:00:00.000Z");

const newsOf = async (who: Someone) =>
  (await inbox({ limit: 50 }, await who.ctx(NOW))).items.flatMap(({ news }) =>
    news.kind === "circle" ? news : [],
  );

test("everybody who sits in a circle is told once with whom, for each forming", async () => {
  const people = await Promise.all(["Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)));
  const { cohort, host } = await aCohort({ people, now: NOW });
  const first = await formedAnew(cohort, host, NOW);
  for (const _ of [1, 2]) await tellOfCircles(cohort.id, first, NOW, NOW);
  const [ben] = people as [Someone];
  const told = { kind: "circle", cohort: cohort.id, with: ["Kim", "Lea"] };
  expect(await newsOf(ben)).toEqual([told]);
  expect(await newsOf(host)).toEqual([]);
  await tellOfCircles(cohort.id, await formedAnew(cohort, host, NOW), NOW, NOW);
  expect(await newsOf(ben)).toEqual([told, told]);
});

test("who made the cohort quiet is left in peace; whom somebody blocked is not named to them, and cannot tell", async () => {
  const people = await Promise.all(["Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)));
  const { cohort, host } = await aCohort({ people, now: NOW });
  const [ben, kim, lea] = people as [Someone, Someone, Someone];
  await People.mute(cohort.id, "always", await lea.ctx(NOW));
  await People.block(ben.person.id, await kim.ctx(NOW));
  await tellOfCircles(cohort.id, await formedAnew(cohort, host, NOW), NOW, NOW);
  expect(await newsOf(ben)).toMatchObject([{ with: ["Kim", "Lea"] }]);
  expect(await newsOf(kim)).toMatchObject([{ with: ["Lea"] }]);
  expect(await newsOf(lea)).toEqual([]);
});
