import { expect, test } from "vitest";
import { atNight, isNight } from "./at-night.ts";

const session = { at: "2026-03-05T17:00:00.000Z", until: "2026-03-05T18:00:00.000Z" };

test("five in the afternoon in Lisbon is two at night in Osaka", () => {
  expect(atNight(session, "Europe/Lisbon")).toBe(false);
  expect(atNight(session, "Asia/Tokyo")).toBe(true);
});

test("night is from ten to seven on the other's own clock, also where it is a quarter of an hour off", () => {
  expect(isNight("2026-03-02T14:00:00.000Z", "Asia/Tokyo")).toBe(true);
  expect(isNight("2026-03-02T16:14:00.000Z", "Asia/Kathmandu")).toBe(false);
  expect(isNight("2026-03-02T16:15:00.000Z", "Asia/Kathmandu")).toBe(true);
});

test("the night begins at ten and ends at seven", () => {
  expect(atNight({ at: "2026-03-05T21:59:00.000Z" }, "Europe/Lisbon")).toBe(false);
  expect(atNight({ at: "2026-03-05T22:00:00.000Z" }, "Europe/Lisbon")).toBe(true);
  expect(atNight({ at: "2026-03-05T06:59:00.000Z" }, "Europe/Lisbon")).toBe(true);
  expect(atNight({ at: "2026-03-05T07:00:00.000Z" }, "Europe/Lisbon")).toBe(false);
});

test("what goes on into the night is at night, what ends when it begins is not", () => {
  expect(
    atNight({ at: "2026-03-05T21:00:00.000Z", until: "2026-03-05T22:00:00.000Z" }, "Europe/Lisbon"),
  ).toBe(false);
  expect(
    atNight({ at: "2026-03-05T21:00:00.000Z", until: "2026-03-05T22:15:00.000Z" }, "Europe/Lisbon"),
  ).toBe(true);
});
