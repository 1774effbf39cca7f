import fc from "fast-check";
import { expect, test } from "vitest";
import { areFew, unlessFew } from "./model.ts";

test("four people are few, and five are not", () => {
  expect([0, 1, 4, 5, 6].map(areFew)).toEqual([true, true, true, false, false]);
});

test("a count that is told has five people behind it, and is told as it is; with one more it stays told", () =>
  fc.assert(
    fc.property(fc.nat(2_000), fc.array(fc.nat(50)), (people, counts) => {
      const told = unlessFew(people, { counts });
      expect(told).toEqual(people >= 5 ? { counts } : undefined);
      if (told) expect(unlessFew(people + 1, { counts })).toEqual(told);
    }),
  ));
