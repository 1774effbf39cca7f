import { expect, test } from "vitest";
import { isFilling } from "./filling.ts";

const launchedAt = "2026-03-02T09:00:00.000Z";

test.each([
  ["a draft", {}, "2026-03-02T09:00:05.000Z", false],
  ["launched five seconds ago", { launchedAt }, "2026-03-02T09:00:05.000Z", true],
  ["launched a minute ago", { launchedAt }, "2026-03-02T09:01:00.000Z", false],
])("%s", (_, cohort, now, filling) => {
  expect(isFilling(cohort, new Date(now))).toBe(filling);
});
