import { expect, test } from "vitest";
import { dayLength, type Month, nextOf, type RibbonBeat, scale, spread, today } from "./ribbon-layout.ts";

const beat = (id: string, at: string, reached = false): RibbonBeat => ({
  id,
  kind: "prompt",
  title: id,
  at,
  reached,
});
const month: Month = {
  weeks: [1, 8, 15, 22].map((day) => ({
    title: `Week of ${day}`,
    opensAt: `2026-03-${String(day).padStart(2, "0")}T09:00:00.000Z`,
  })),
  endsAt: "2026-03-29T09:00:00.000Z",
  beats: [
    beat("lobby", "2026-02-22T09:00:00.000Z", true),
    beat("first", "2026-03-01T09:00:00.000Z", true),
    beat("third", "2026-03-15T09:00:00.000Z"),
    beat("later", "2026-04-12T09:00:00.000Z"),
    beat("latest", "2026-06-21T09:00:00.000Z"),
  ],
};

test("the line runs in the order of time and stays within its ends", () => {
  const place = scale(month);
  const places = month.beats.map(({ at }) => place(at));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...places)).toBeLessThanOrEqual(1);
});

test("weeks are true to time, the months after them are drawn short", () => {
  const place = scale(month);
  const week = (index: number) => place(month.weeks[index]?.opensAt ?? "");
  expect(week(2) - week(1)).toBeCloseTo(week(1) - week(0));
  expect(dayLength(month, place) * 7).toBeCloseTo(week(1) - week(0));
  expect(place("2026-06-21T09:00:00.000Z") - place("2026-04-12T09:00:00.000Z")).toBeLessThan(
    week(1) - week(0),
  );
});

test("a month without a lobby or a tail fills the whole line", () => {
  const plain = { ...month, beats: [beat("first", "2026-03-01T09:00:00.000Z")] };
  expect(scale(plain)("2026-03-01T09:00:00.000Z")).toBe(0);
  expect(scale(plain)(plain.endsAt)).toBe(1);
});

test("marks that would lie on each other are moved apart, within the line", () => {
  expect(spread([0.1, 0.1, 0.5], 0.05)).toEqual([0.1, 0.15000000000000002, 0.5]);
  const end = spread([0.97, 0.98, 1], 0.1);
  expect(end.at(-1)).toBe(1);
  expect(end[0]).toBeCloseTo(0.8);
});

test("next is the first thing that has not happened; what was missed is not next", () => {
  expect(nextOf(month.beats, new Date("2026-03-14T00:00:00Z"))?.id).toBe("third");
  expect(nextOf(month.beats, new Date("2026-03-16T00:00:00Z"))?.id).toBe("later");
  expect(nextOf(month.beats, new Date("2027-01-01T00:00:00Z"))).toBeUndefined();
});

test("day seventeen is in week three", () => {
  expect(today(month, new Date("2026-03-17T10:00:00Z"))).toEqual({ week: 2, day: 17, of: 28 });
  expect(today(month, new Date("2026-02-28T10:00:00Z"))).toBeUndefined();
  expect(today(month, new Date("2026-03-29T09:00:00Z"))).toBeUndefined();
});

test("long after everything, today stands behind the last mark", () => {
  const place = scale(month);
  expect(place("2026-12-01T09:00:00.000Z")).toBeGreaterThan(place("2026-06-21T09:00:00.000Z"));
  const weeksOnly = scale({ ...month, beats: [] });
  expect(weeksOnly("2026-12-01T09:00:00.000Z")).toBe(1);
});
