import { expect, test } from "vitest";
import { endOfDay, isQuiet } from "./quiet.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

test("a place is quiet until its moment, or until one says so", () => {
  expect(isQuiet(undefined, now)).toBe(false);
  expect(isQuiet("always", now)).toBe(true);
  expect(isQuiet("2026-03-02T09:00:01.000Z", now)).toBe(true);
  expect(isQuiet("2026-03-02T09:00:00.000Z", now)).toBe(false);
});

test("a day ends where its reader lives", () => {
  expect(endOfDay("2026-03-02", "Asia/Tokyo")?.toISOString()).toBe("2026-03-02T14:59:59.000Z");
  expect(endOfDay("2026-03-02", "America/Mexico_City")?.toISOString()).toBe("2026-03-03T05:59:59.000Z");
  expect(endOfDay("2026-07-02", "Europe/Lisbon")?.toISOString()).toBe("2026-07-02T22:59:59.000Z");
  expect(endOfDay("", "Asia/Tokyo")).toBeUndefined();
});
