import { expect, test } from "vitest";
import type { Lineage } from "#journal/model";
import { around, type Branch, branchesOf } from "./branches.ts";

/** Lines written as "a ·b ··c": one dot for each step in, ? for a joint. */
const lines = (text: string): Lineage["items"] =>
  text.split(" ").map((line) => {
    const id = line.replaceAll("·", "");
    const depth = line.length - id.length;
    const entry = {
      id,
      author: { id: "per_0123456789", name: id },
      title: id,
      at: "2026-03-02T09:00:00.000Z",
    };
    return { depth, ...(id !== "?" && { entry }) } as Lineage["items"][number];
  });
const names = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ entry, below }) => [entry?.id ?? "?", ...names(below)]);
const flat = (branches: readonly Branch[]): Branch[] =>
  branches.flatMap((branch) => [branch, ...flat(branch.below)]);

test("lines become branches, each with what hangs below it", () =>
  expect(names(branchesOf(lines("a ·b ··c ··d ·? ··e")))).toEqual([
    ["a", ["b", ["c"], ["d"]], ["?", ["e"]]],
  ]));

test("a line goes on past what hangs above something later, and no further", () => {
  const drawn = flat(branchesOf(lines("a ·b ··c ··d ·e ··f")));
  expect(drawn.map(({ entry, passing }) => [entry?.id, ...passing])).toEqual([
    ["a"],
    ["b", 0],
    ["c", 0, 1],
    ["d", 0],
    ["e"],
    ["f"],
  ]);
});

test("a long line goes straight down in the end", () => {
  const drawn = flat(branchesOf(lines("a ·b ··c ···d ····e ·····f ······g ·······h")));
  expect(drawn.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
  expect(drawn.map(({ parent }) => parent)).toEqual([undefined, 0, 1, 2, 3, 4, 5, 5]);
});

test("around an entry stands what it adapts, and how many others adapt it", () => {
  const branches = branchesOf(lines("a ·b ··c ··? ···d ···e ·f"));
  expect(around(branches, "a")).toEqual({ by: 2 });
  expect(around(branches, "b")).toMatchObject({ from: { entry: { id: "a" } }, by: 3 });
  expect(around(branches, "d")).toMatchObject({ from: { entry: undefined }, by: 0 });
  expect(around(branches, "z")).toBeUndefined();
});
