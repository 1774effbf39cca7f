import { expect, test } from "vitest";
import { stageOf } from "./floor.ts";

const SHARED = "2026-03-02T09:00:00.000Z";
const after = (hours: number) => new Date(Date.parse(SHARED) + hours * 3_600_000);
const ask = { question: "Does it?", help: "view" as const, askedAt: SHARED, answers: 0 };

test.each([
  [23.9, "fresh"],
  [24, "circle"],
  [27, "cohort"],
  [30, "desk"],
  [300, "desk"],
] as const)("an entry that waited %d hours is at its stage: %s", (hours, stage) => {
  expect(stageOf({ sharedAt: SHARED }, after(hours))).toBe(stage);
});

test.each([
  [11.9, "fresh"],
  [12, "circle"],
  [13.5, "cohort"],
  [15, "desk"],
] as const)("an ask that waited %d hours is at its stage: %s", (hours, stage) => {
  expect(stageOf({ sharedAt: "2026-02-01T09:00:00.000Z", ask }, after(hours))).toBe(stage);
});
