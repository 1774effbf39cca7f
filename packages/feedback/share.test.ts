import { expect, test } from "vitest";
import { invited, medianOf } from "./share.ts";

test("the median is what half of those who gave have given at most", () => {
  expect(medianOf({})).toBe(0);
  expect(medianOf({ 1: 1 })).toBe(1);
  expect(medianOf({ 1: 2, 4: 2 })).toBe(1);
  expect(medianOf({ 1: 1, 4: 2, 9: 1, 12: 0 })).toBe(4);
});

test.each([
  ["who got three and gave two, to two more", { given: 2, got: 3 }, 9, 2],
  ["who gave and got the same, to one more", { given: 3, got: 3 }, 9, 1],
  ["who has nothing yet, to one", { given: 0, got: 0 }, 0, 1],
  ["who gave more than they got, to none", { given: 5, got: 3 }, 9, 0],
  ["who got twenty, to no more than two at once", { given: 1, got: 20 }, 9, 2],
  ["who got twenty, to no more than two above what half of the others gave", { given: 6, got: 20 }, 4, 0],
])("invited is %s", (_, balance, median, more) => {
  expect(invited(balance, median)).toBe(more);
});
