import { expect, test } from "vitest";
import { timesOf } from "./expression.ts";

const at = (text: string) => Date.parse(text);
const utc = { zone: "UTC" };

test("at() fires once, at that wall-clock time of its zone", () => {
  const times = timesOf("at(2026-03-29T08:00:00)", { zone: "Europe/Paris" });
  expect(times?.first(0)).toBe(at("2026-03-29T06:00:00Z"));
  expect(times?.after(at("2026-03-29T06:00:00Z"))).toBeUndefined();
});

test("at() in the past fires at once rather than never", () => {
  expect(timesOf("at(2020-01-01T00:00:00)", utc)?.first(at("2026-03-02T00:00:00Z"))).toBe(
    at("2020-01-01T00:00:00Z"),
  );
});

test("rate() fires as soon as it is made, then at even steps", () => {
  const times = timesOf("rate(15 minutes)", utc);
  expect(times?.first(at("2026-03-02T08:07:00Z"))).toBe(at("2026-03-02T08:07:00Z"));
  expect(times?.after(at("2026-03-02T08:07:00Z"))).toBe(at("2026-03-02T08:22:00Z"));
});

test("rate() with a start counts its steps from there", () => {
  const times = timesOf("rate(1 hour)", { zone: "UTC", start: at("2026-03-02T06:30:00Z") });
  expect(times?.first(at("2026-03-02T08:07:00Z"))).toBe(at("2026-03-02T08:30:00Z"));
  expect(times?.first(at("2026-03-01T00:00:00Z"))).toBe(at("2026-03-02T06:30:00Z"));
});

test("nothing that recurs fires after its end", () => {
  const times = timesOf("rate(1 day)", { zone: "UTC", end: at("2026-03-03T12:00:00Z") });
  expect(times?.after(at("2026-03-02T12:00:00Z"))).toBe(at("2026-03-03T12:00:00Z"));
  expect(times?.after(at("2026-03-03T12:00:00Z"))).toBeUndefined();
});

test.each([
  "at(2026-02-30T08:00:00)",
  "at(2026-03-02)",
  "rate(0 minutes)",
  "rate(5 fortnights)",
  "cron(0 8 * * *)",
  "soon",
  "",
])("%j is not an expression", (expression) => {
  expect(timesOf(expression, utc)).toBeUndefined();
});

test("an unknown zone makes an expression unreadable", () => {
  expect(timesOf("at(2026-03-02T08:00:00)", { zone: "Mars/Olympus" })).toBeUndefined();
  expect(timesOf("cron(0 8 * * ? *)", { zone: "Mars/Olympus" })).toBeUndefined();
});
