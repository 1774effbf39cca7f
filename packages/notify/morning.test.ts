import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { morning } from "./morning.ts";

const ZONES = [
  "Europe/Lisbon",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/St_Johns",
  "Africa/Casablanca",
];
const QUARTER = 15 * 60_000;

describe("the hour at which somebody's digest comes", () => {
  test("eight in Kolkata is half past two in Greenwich", () => {
    expect(morning(new Date("2026-03-02T02:30:00Z"), "Asia/Kolkata", 8)).toBe("2026-03-02");
    expect(morning(new Date("2026-03-02T02:15:00Z"), "Asia/Kolkata", 8)).toBeUndefined();
    expect(morning(new Date("2026-03-02T02:45:00Z"), "Asia/Kolkata", 8)).toBeUndefined();
  });

  test("a tick that comes a few minutes late still counts for its quarter", () => {
    expect(morning(new Date("2026-03-02T08:07:31Z"), "Europe/Lisbon", 8)).toBe("2026-03-02");
  });

  test("the hour that spring skips strikes where the gap ends", () => {
    // Lisbon, 29 March 2026: 01:00 becomes 02:00.
    expect(morning(new Date("2026-03-29T01:00:00Z"), "Europe/Lisbon", 1)).toBe("2026-03-29");
  });

  test("the hour that autumn repeats strikes once", () => {
    const day = Array.from(
      { length: 27 * 4 },
      (_, quarter) => new Date(Date.parse("2026-10-24T23:00:00Z") + quarter * QUARTER),
    );
    expect(day.filter((tick) => morning(tick, "Europe/Lisbon", 1) === "2026-10-25")).toHaveLength(1);
  });

  test("every local date has exactly one such quarter, in any zone, at any hour, over two years", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 700 }),
        (zone, hour, days) => {
          const date = Temporal.PlainDate.from("2026-01-01").add({ days });
          const from =
            Math.floor(date.toZonedDateTime(zone).epochMilliseconds / QUARTER) * QUARTER - 2 * QUARTER;
          const ticks = Array.from({ length: 27 * 4 }, (_, quarter) =>
            morning(new Date(from + quarter * QUARTER), zone, hour),
          );
          expect(ticks.filter((found) => found === date.toString())).toHaveLength(1);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
