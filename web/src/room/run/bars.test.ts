import { expect, test } from "vitest";
import { aPoll } from "./a-room.ts";
import { bars, meanOf } from "./bars.ts";

test("each option has its count and its share of those who answered, in the order of the poll", () => {
  const poll = aPoll({ answers: 4, results: { counts: [1, 3] } });
  expect(bars(poll)).toEqual([
    { label: "The report", count: 1, share: 0.25, most: false },
    { label: "The meeting", count: 3, share: 0.75, most: true },
  ]);
});

test("before anybody has answered nothing is most", () => {
  expect(bars(aPoll({ answers: 0 })).map(({ count, share, most }) => [count, share, most])).toEqual([
    [0, 0, false],
    [0, 0, false],
  ]);
});

test("a scale has its steps and a mean; words come with those said most first", () => {
  const scale = aPoll({
    form: { type: "scale", steps: 3, low: "no", high: "yes" },
    answers: 4,
    results: { counts: [1, 0, 3] },
  });
  expect(bars(scale).map(({ label }) => label)).toEqual(["1", "2", "3"]);
  expect(meanOf(scale)).toBe(2.5);
  expect(meanOf(aPoll())).toBeUndefined();
  const words = [
    { word: "trust", count: 2 },
    { word: "time", count: 5 },
  ];
  expect(bars(aPoll({ form: { type: "cloud" }, results: { words } })).map(({ label }) => label)).toEqual([
    "time",
    "trust",
  ]);
});
