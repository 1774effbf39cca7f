import { expect, test } from "vitest";
import { commit, newId } from "#platform";
import { someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

/** Somebody in a cohort and one of its circles. */
async function member({ circlesBefore }: Pick<People.Membership, "circlesBefore"> = {}) {
  const ana = await someone({}, now);
  const cohort = People.CohortId.parse(newId("coh", now));
  const circle = People.CircleId.parse(newId("cir", now));
  const membership = {
    person: ana.person.id,
    cohort,
    circle,
    circlesBefore,
    role: "participant" as const,
    joinedAt: now.toISOString(),
  };
  await commit([People.membershipWrite(membership, ana.person)], { now });
  const reading = async (place: string) => (await ana.ctx()).readings.find((each) => each.place === place);
  return { ana, cohort, circle, reading };
}

test("how far I have read never moves back, from whichever device", async () => {
  const { ana, cohort, reading } = await member();
  const ctx = await ana.ctx();
  const marks = ["2026-03-02T08:00:00.000Z", "2026-03-02T08:30:00.000Z", "2026-03-02T08:10:00.000Z"];
  for (const mark of marks) await People.setReading(cohort, mark, ctx);
  expect(await reading(cohort)).toEqual({ place: cohort, readUpTo: "2026-03-02T08:30:00.000Z" });
  const race = Array.from({ length: 6 }, (_, n) => `2026-03-02T08:4${n}:00.000Z`);
  await Promise.all(race.map((mark) => People.setReading(cohort, mark, ctx)));
  expect(await reading(cohort)).toMatchObject({ readUpTo: "2026-03-02T08:45:00.000Z" });
});

test("a place can be made quiet for a while, for good, and heard again, and keeps how far I have read", async () => {
  const { ana, circle, reading } = await member();
  const ctx = await ana.ctx();
  await People.mute(circle, null, ctx);
  expect(await reading(circle)).toBeUndefined();
  await People.setReading(circle, "2026-03-02T08:00:00.000Z", ctx);
  await People.mute(circle, "2026-03-09T08:00:00.000Z", ctx);
  expect(People.muted(await reading(circle), now)).toBe(true);
  expect(People.muted(await reading(circle), new Date("2026-03-09T08:00:00.000Z"))).toBe(false);
  await People.mute(circle, "always", ctx);
  expect(People.muted(await reading(circle), new Date("2030-01-01T00:00:00.000Z"))).toBe(true);
  await People.mute(circle, null, ctx);
  expect(await reading(circle)).toEqual({ place: circle, readUpTo: "2026-03-02T08:00:00.000Z" });
});

test("a circle I was in before keeps how far I have read, and can be made quiet", async () => {
  const before = People.CircleId.parse(newId("cir", now));
  const { ana, reading } = await member({ circlesBefore: [before] });
  await People.setReading(before, "2026-03-02T08:00:00.000Z", await ana.ctx());
  await People.mute(before, "always", await ana.ctx());
  expect(await reading(before)).toMatchObject({
    readUpTo: "2026-03-02T08:00:00.000Z",
    mutedUntil: "always",
  });
});

test("places I do not belong to keep no reading of mine", async () => {
  const { cohort, circle, ana } = await member();
  const stranger = await someone({}, now);
  const ctx = await stranger.ctx();
  const missing = { kind: "missing", code: "people.no-such-place" };
  for (const place of [cohort, circle, "coh_nowhere", "PERSON"]) {
    await expect(People.setReading(place, "2026-03-02T08:00:00.000Z", ctx)).rejects.toMatchObject(missing);
    await expect(People.mute(place, "always", ctx)).rejects.toMatchObject(missing);
  }
  await commit([People.leaveWrite({ person: ana.person.id, cohort }, ana.person, now)], { now });
  await expect(People.mute(circle, "always", await ana.ctx())).rejects.toMatchObject(missing);
  await People.setReading("home", "2026-03-02T08:00:00.000Z", ctx);
});
