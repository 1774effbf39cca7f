import { expect, test } from "vitest";
import { grouped, mondayOf } from "./by-day.ts";

test("a week begins on Monday, over the end of a month and of a year", () => {
  expect(mondayOf("2026-03-02")).toBe("2026-03-02");
  expect(mondayOf("2026-03-08")).toBe("2026-03-02");
  expect(mondayOf("2026-03-01")).toBe("2026-02-23");
  expect(mondayOf("2027-01-01")).toBe("2026-12-28");
});

test("items keep their order, and a group is what stands together", () => {
  expect(grouped([5, 7, 2, 4, 9], (n) => (n % 2 ? "odd" : "even"))).toEqual([
    { key: "odd", items: [5, 7] },
    { key: "even", items: [2, 4] },
    { key: "odd", items: [9] },
  ]);
});
