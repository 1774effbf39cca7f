import { expect, test } from "vitest";
import { aDraft } from "../../tests/world/cohort.ts";
import { anAddress, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

const NOON = new Date("2026-02-02T12:00:00.000Z");
const TOMORROW = new Date("2026-02-03T12:00:00.000Z");

test("nobody invites more than 3,000 people in a day, and of a list too long nothing is taken", async () => {
  const ana = await someone({ name: "Ana" }, NOON);
  const [first, second] = [await aDraft(ana, {}, NOON), await aDraft(ana, {}, NOON)];
  const list = (people: number, name: string) => ({
    text: Array.from({ length: people }, (_, n) => `${name}${n}.${anAddress()}`).join("\n"),
    zone: "Europe/Lisbon",
    language: "en" as const,
  });
  await Cohort.invite(first.id, list(2_000, "a"), await ana.ctx(NOON));
  const more = list(1_002, "b");
  await expect(Cohort.invite(second.id, more, await ana.ctx(NOON))).rejects.toMatchObject({
    status: 429,
    code: "cohort.many-invitations",
  });
  expect(await Cohort.lines(second.id, await ana.ctx(NOON))).toEqual([]);
  expect((await Cohort.invite(second.id, more, await ana.ctx(TOMORROW))).good).toHaveLength(1_002);
});

test("nobody begins more than fifty cohorts in a day: whoever is called into them has them all", async () => {
  const ana = await someone({ name: "Ana" }, NOON);
  for (let n = 0; n < 50; n++) await aDraft(ana, {}, NOON);
  await expect(aDraft(ana, {}, NOON)).rejects.toMatchObject({ status: 429, code: "cohort.many-drafts" });
  await aDraft(ana, {}, TOMORROW);
});
