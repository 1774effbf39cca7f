import { expect, test } from "vitest";
import { cityIn } from "./city.ts";

test.each([
  ["Europe/Lisbon", "en", "Lisbon"],
  ["Europe/Lisbon", "fr", "Lisbonne"],
  ["Asia/Calcutta", "en", "Kolkata"],
  ["America/Mexico_City", "fr", "Mexico"],
  ["America/Argentina/Buenos_Aires", "fr", "Buenos Aires"],
  ["Europe/Kiev", "en", "Kyiv"],
  ["UTC", "en", "UTC"],
] as const)("%s is called in %s as people there call its city: %s", (zone, language, city) => {
  expect(cityIn(zone, language)).toBe(city);
});
