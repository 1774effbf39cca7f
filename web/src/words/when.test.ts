import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { liveIn, speak } from "./reader.ts";
import { ago, cityOf, clock, moment, span } from "./when.ts";

const now = new Date("2026-11-18T12:14:00Z");
const at = (iso: string) => new Date(iso);

beforeEach(async () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
  liveIn("Asia/Tokyo");
  await speak("en");
});
afterEach(() => vi.restoreAllMocks());

test("a moment is told as people tell it, in the reader's own day", () => {
  expect(moment(at("2026-11-18T01:40:00Z"), now)).toBe("today 10:40");
  expect(moment(at("2026-11-17T14:00:00Z"), now)).toBe("yesterday 23:00");
  expect(moment(at("2026-11-18T16:00:00Z"), now)).toBe("tomorrow 01:00");
  expect(moment(at("2026-11-16T00:02:00Z"), now)).toBe("Monday 09:02");
  expect(moment(at("2026-10-02T00:02:00Z"), now)).toBe("2 Oct 09:02");
  expect(moment(at("2025-10-02T00:02:00Z"), now)).toBe("2 Oct 2025 09:02");
});

test("a Friday to come is not taken for the one behind us", () => {
  expect(moment(at("2026-11-13T01:00:00Z"), now)).toBe("Friday 10:00");
  expect(moment(at("2026-11-20T01:00:00Z"), now)).toBe("Fri 20 Nov 10:00");
});

test("how long ago, and in French", async () => {
  expect(ago(at("2026-11-18T12:13:40Z"), now)).toBe("just now");
  expect(ago(at("2026-11-18T12:02:00Z"), now)).toBe("12 minutes ago");
  expect(ago(at("2026-11-18T09:14:00Z"), now)).toBe("3 hours ago");
  expect(ago(at("2026-10-02T00:02:00Z"), now)).toBe("2 Oct 09:02");
  await speak("fr");
  expect(ago(at("2026-11-18T09:14:00Z"), now)).toBe("il y a 3 heures");
  expect(moment(at("2026-11-17T14:00:00Z"), now)).toBe("hier 23:00");
});

test("waiting is told in the largest unit that says enough", () => {
  expect(span(19 * 3_600_000)).toBe("19 hours");
  expect(span(30 * 3_600_000)).toBe("30 hours");
  expect(span(9 * 86_400_000)).toBe("9 days");
  expect(span(20_000)).toBe("1 minute");
});

test("a clock shows the time of its zone, and a zone goes by its city", () => {
  expect(clock(at("2026-11-18T12:00:00Z"), "Europe/Lisbon")).toBe("12:00");
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});
