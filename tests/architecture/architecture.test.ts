import { join } from "node:path";
import { expect, test } from "vitest";
import { HABIT_RULES } from "./habits.ts";
import { SEAM_RULES } from "./seams.ts";
import { importsOf, readSources } from "./sources.ts";
import { TIER_RULES } from "./tiers.ts";

const sources = readSources(join(import.meta.dirname, "../.."));

test("the scan sees the code it polices", () => {
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(200);
  for (const top of ["packages/", "functions/", "infra/", "web/"])
    expect(sources.some(({ file }) => file.startsWith(top))).toBe(true);
});

test.each(Object.entries({ ...TIER_RULES, ...SEAM_RULES, ...HABIT_RULES }))("%s", (_, rule) => {
  expect(rule(sources)).toEqual([]);
});
