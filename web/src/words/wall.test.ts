import { expect, test } from "vitest";
import { clocksOf, dayIn, dayNumber, minutesIn, sameClock } from "./wall.ts";

const at = (iso: string) => new Date(iso);

test("a day is the reader's: late on Monday in Lisbon is Tuesday in Osaka", () => {
  expect(dayIn("2026-03-02T23:30:00.000Z", "Europe/Lisbon")).toBe("2026-03-02");
  expect(dayIn("2026-03-02T23:30:00.000Z", "Asia/Tokyo")).toBe("2026-03-03");
  expect(dayIn("2026-03-02T03:30:00.000Z", "America/Mexico_City")).toBe("2026-03-01");
});

test("minutes are those of the day there, also at midnight and where a zone is half an hour off", () => {
  expect(minutesIn("2026-03-02T00:00:00.000Z", "Europe/Lisbon")).toBe(0);
  expect(minutesIn("2026-03-02T23:59:59.999Z", "Europe/Lisbon")).toBe(24 * 60 - 1);
  expect(minutesIn("2026-03-02T18:30:00.000Z", "Asia/Kolkata")).toBe(0);
});

test("days can be subtracted across the end of a year", () => {
  const days = (iso: string) => dayNumber(at(iso), "Asia/Tokyo");
  expect(days("2026-12-31T15:00:00Z") - days("2026-12-31T14:59:00Z")).toBe(1);
});

test("two zones with the same clock are one, across a daylight-saving change they are not", () => {
  expect(sameClock(at("2026-11-18T12:00:00Z"), "Europe/Lisbon", "Europe/London")).toBe(true);
  expect(sameClock(at("2026-10-28T12:00:00Z"), "Europe/Paris", "Africa/Algiers")).toBe(true);
  expect(sameClock(at("2026-07-28T12:00:00Z"), "Europe/Paris", "Africa/Algiers")).toBe(false);
});

test("zones that show the same clock are one, and daylight saving tells others apart", () => {
  const zones = ["Europe/Paris", "Europe/Brussels", "Africa/Lagos", "Asia/Tokyo"];
  expect(clocksOf(zones, at("2026-11-28T09:00:00Z"))).toBe(2);
  expect(clocksOf(zones, at("2026-07-28T09:00:00Z"))).toBe(3);
});
