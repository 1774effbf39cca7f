import { expect, test } from "vitest";
import type { Cohort } from "#cohort/model";
import type { MonthPreview } from "./draft-changes.ts";
import { nextStart, obstacles } from "./plan-problems.ts";

const now = new Date("2026-03-05T12:00:00Z");
const cohort = {
  startsOn: "2026-03-02",
  design: { lobby: {}, closing: {}, checkIns: [], weeks: [{ title: "One", opensAt: "02:30", moments: [] }] },
} as unknown as Cohort;
const month = (part: object) => ({ beats: [], problems: [], ...part }) as unknown as MonthPreview;

test("a start that is past offers the same day of a week to come, at least seven days ahead", () => {
  const beats = [{ slug: "week-1", at: "2026-03-02T09:00:00.000Z" }];
  expect(obstacles(month({ beats }), cohort, now)).toEqual([{ kind: "past", startOn: "2026-03-16" }]);
  expect(nextStart("2026-03-02", new Date("2026-03-02T00:00:00Z"))).toBe("2026-03-09");
});

test("an hour that clocks jump over offers the last before it and the first after it", () => {
  const nearest = {
    before: { on: "2026-03-29", clock: "01:59" },
    after: { on: "2026-03-29", clock: "03:00" },
  };
  const problems = [{ slug: "week-1", code: "no-such-time", detail: "", nearest }];
  expect(obstacles(month({ problems }), cohort, now)).toEqual([
    { kind: "gap", slug: "week-1", clock: "02:30", take: ["01:59", "03:00"] },
  ]);
});

test("a day nobody plans for counts as past, once, and a Monday is offered when there is no day at all", () => {
  const problems = [{ slug: "week-1", code: "unlikely-date", detail: "" }];
  expect(obstacles(month({ problems }), { ...cohort, startsOn: "0002-01-01" }, now)).toEqual([
    { kind: "past", startOn: "2026-03-16" },
  ]);
});

test("nothing stands in the way before the month is known", () => {
  expect(obstacles(undefined, cohort, now)).toEqual([]);
});
