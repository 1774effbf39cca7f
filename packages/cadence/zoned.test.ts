import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, plusWallMinutes, wallMinutes, wallOf } from "./zoned.ts";

/** Everything that zones do: no daylight saving, half hours, half-hour daylight saving, midnight changes, a lost day. */
const EDGES = [
  "UTC",
  "Europe/Lisbon",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "America/Santiago",
  "Antarctica/Troll",
];
const zone = fc.oneof(fc.constantFrom(...EDGES), fc.constantFrom(...Intl.supportedValuesOf("timeZone")));
const wall = fc
  .integer({ min: Date.parse("2005-01-01") / 60_000, max: Date.parse("2045-12-31") / 60_000 })
  .map((minute) => plusWallMinutes({ on: "1970-01-01", clock: "00:00" }, minute));
/** Two hours around the changes of 2026, where it hurts, and any other time. */
const nearChanges = fc
  .tuple(
    fc.constantFrom(
      "2026-03-08",
      "2026-03-29",
      "2026-04-24",
      "2026-10-04",
      "2026-10-25",
      "2026-11-01",
      "2011-12-30",
    ),
    fc.integer({ min: -120, max: 1_560 }),
  )
  .map(([on, minutes]) => plusWallMinutes({ on, clock: "00:00" }, minutes));

test.each([
  ["2026-03-02", "09:00", "Europe/Lisbon", "2026-03-02T09:00:00.000Z"],
  ["2026-03-30", "09:00", "Europe/Lisbon", "2026-03-30T08:00:00.000Z"],
  ["2026-07-01", "08:30", "Asia/Kolkata", "2026-07-01T03:00:00.000Z"],
  ["2026-12-24", "00:00", "Pacific/Apia", "2026-12-23T11:00:00.000Z"],
])("%s %s in %s is %s", (on, clock, zone, at) => {
  expect(instantOf({ on, clock }, zone)).toEqual({ at });
});

describe("a time that does not exist", () => {
  test.each([
    [
      "Europe/Lisbon",
      "2026-03-29",
      "01:30",
      { on: "2026-03-29", clock: "00:59" },
      { on: "2026-03-29", clock: "02:00" },
    ],
    [
      "America/New_York",
      "2026-03-08",
      "02:00",
      { on: "2026-03-08", clock: "01:59" },
      { on: "2026-03-08", clock: "03:00" },
    ],
    [
      "Australia/Lord_Howe",
      "2026-10-04",
      "02:15",
      { on: "2026-10-04", clock: "01:59" },
      { on: "2026-10-04", clock: "02:30" },
    ],
    [
      "Africa/Cairo",
      "2026-04-24",
      "00:00",
      { on: "2026-04-23", clock: "23:59" },
      { on: "2026-04-24", clock: "01:00" },
    ],
    [
      "America/Sao_Paulo",
      "2018-11-04",
      "00:30",
      { on: "2018-11-03", clock: "23:59" },
      { on: "2018-11-04", clock: "01:00" },
    ],
    [
      "Pacific/Apia",
      "2011-12-30",
      "12:00",
      { on: "2011-12-29", clock: "23:59" },
      { on: "2011-12-31", clock: "00:00" },
    ],
  ])("in %s on %s at %s has one before and one after it", (zone, on, clock, before, after) => {
    expect(instantOf({ on, clock }, zone)).toEqual({ nearest: { before, after } });
  });

  test("and those are valid, one minute of real time apart, wherever it is", () => {
    fc.assert(
      fc.property(fc.oneof(nearChanges, wall), zone, (asked, zone) => {
        const meant = instantOf(asked, zone);
        if ("at" in meant) return;
        const [before, after] = [instantOf(meant.nearest.before, zone), instantOf(meant.nearest.after, zone)];
        if (!("at" in before && "at" in after)) throw new Error("The nearest times do not exist either.");
        expect(wallMinutes(meant.nearest.before, asked)).toBeGreaterThan(0);
        expect(wallMinutes(asked, meant.nearest.after)).toBeGreaterThan(0);
        expect(Date.parse(after.at) - Date.parse(before.at)).toBe(60_000);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a time that comes twice", () => {
  test.each([
    ["Europe/Lisbon", "2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"],
    ["America/New_York", "2026-11-01", "01:00", "2026-11-01T05:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00.000Z"],
  ])("in %s on %s at %s means the first", (zone, on, clock, at) => {
    expect(instantOf({ on, clock }, zone)).toEqual({ at });
  });
});

test("an instant shows on its clock the time that was asked for, and no earlier instant does", () => {
  fc.assert(
    fc.property(fc.oneof(nearChanges, wall), zone, (asked, zone) => {
      const meant = instantOf(asked, zone);
      if (!("at" in meant)) return;
      expect(wallOf(meant.at, zone)).toEqual(asked);
      for (const earlier of [30, 60, 120]) {
        const before = new Date(Date.parse(meant.at) - earlier * 60_000).toISOString();
        expect(wallOf(before, zone)).not.toEqual(asked);
      }
    }),
    { numRuns: 2_000 },
  );
});
