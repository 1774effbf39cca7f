import { expect, test } from "vitest";
import { isNight } from "./person-local.ts";

const at = (clock: string) => new Date(`2026-03-02T${clock}:00.000Z`);

test("night is from ten to seven on the other's own clock", () => {
  expect(isNight(at("21:59"), "Europe/Lisbon")).toBe(false);
  expect(isNight(at("22:00"), "Europe/Lisbon")).toBe(true);
  expect(isNight(at("06:59"), "Europe/Lisbon")).toBe(true);
  expect(isNight(at("07:00"), "Europe/Lisbon")).toBe(false);
  expect(isNight(at("14:00"), "Asia/Tokyo")).toBe(true);
  expect(isNight(at("18:15"), "Asia/Kathmandu")).toBe(true);
});
