import { expect, test } from "vitest";
import { dayIn, grouped, mondayOf } from "./by-day.ts";

test("a day is the reader's: late on Monday in Lisbon is Tuesday in Osaka", () => {
  expect(dayIn("2026-03-02T23:30:00.000Z", "Europe/Lisbon")).toBe("2026-03-02");
  expect(dayIn("2026-03-02T23:30:00.000Z", "Asia/Tokyo")).toBe("2026-03-03");
  expect(dayIn("2026-03-02T03:30:00.000Z", "America/Mexico_City")).toBe("2026-03-01");
});

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
