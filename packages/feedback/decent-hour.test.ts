import fc from "fast-check";
import { expect, test } from "vitest";
import { decentHour } from "./decent-hour.ts";

const asked = (at: string, zone: string) => decentHour(new Date(at), zone).toISOString();

test("by day it is now, on the clock of whoever is asked", () => {
  expect(asked("2026-03-12T08:00:00.000Z", "Europe/Lisbon")).toBe("2026-03-12T08:00:00.000Z");
  expect(asked("2026-03-12T10:59:59.000Z", "Asia/Tokyo")).toBe("2026-03-12T10:59:59.000Z");
});

test("by night it is the next eight in the morning", () => {
  expect(asked("2026-03-12T18:00:00.000Z", "Asia/Tokyo")).toBe("2026-03-12T23:00:00.000Z");
  expect(asked("2026-03-12T20:00:00.000Z", "Europe/Lisbon")).toBe("2026-03-13T08:00:00.000Z");
  expect(asked("2026-03-12T07:59:00.000Z", "Europe/Lisbon")).toBe("2026-03-12T08:00:00.000Z");
});

test("the night in which the clocks go forward ends at eight all the same", () =>
  expect(asked("2026-03-29T00:30:00.000Z", "Europe/Lisbon")).toBe("2026-03-29T07:00:00.000Z"));

test("it is never earlier, never more than half a day later, and decent already where it is decent", () => {
  const zones = fc.constantFrom("Europe/Lisbon", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia");
  const moments = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, zones, (at, zone) => {
      const then = decentHour(at, zone);
      const wait = (then.getTime() - at.getTime()) / 3_600_000;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(13);
      expect(decentHour(then, zone)).toEqual(then);
      const hour = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", hourCycle: "h23" });
      expect(Number(hour.format(then))).toSatisfy((shown: number) => shown >= 8 && shown < 20);
    }),
  );
});
