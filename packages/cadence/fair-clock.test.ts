import { expect, test } from "vitest";
import { atNightIn, countZones, fairClock } from "./fair-clock.ts";

const session = { at: "2026-03-12T16:00:00.000Z", until: "2026-03-12T17:00:00.000Z" };

test("an hour is counted for those who would have to come between ten in the evening and seven in the morning", () => {
  const people = countZones([
    "Europe/Lisbon",
    "Asia/Tokyo",
    "Europe/Lisbon",
    "America/New_York",
    "Asia/Tokyo",
    "Asia/Tokyo",
  ]);
  expect(fairClock(session, people)).toEqual({
    people: 6,
    night: 3,
    zones: [
      { zone: "Asia/Tokyo", people: 3, on: "2026-03-13", clock: "01:00", night: true },
      { zone: "Europe/Lisbon", people: 2, on: "2026-03-12", clock: "16:00", night: false },
      { zone: "America/New_York", people: 1, on: "2026-03-12", clock: "12:00", night: false },
    ],
  });
});

test.each([
  ["ends at ten", "2026-03-12T21:00:00.000Z", "2026-03-12T22:00:00.000Z", false],
  ["ends after ten", "2026-03-12T21:30:00.000Z", "2026-03-12T22:30:00.000Z", true],
  ["begins at ten", "2026-03-12T22:00:00.000Z", undefined, true],
  ["begins before seven", "2026-03-12T06:59:00.000Z", undefined, true],
  ["begins at seven", "2026-03-12T07:00:00.000Z", undefined, false],
])("what %s is at night: %#", (_, at, until, night) => {
  expect(atNightIn({ at, until }, "Europe/Lisbon")).toBe(night);
});

test("summer time counts: the same instant is at night before clocks change and not after", () => {
  expect(atNightIn({ at: "2026-03-28T06:30:00.000Z" }, "Europe/Lisbon")).toBe(true);
  expect(atNightIn({ at: "2026-03-30T06:30:00.000Z" }, "Europe/Lisbon")).toBe(false);
});
