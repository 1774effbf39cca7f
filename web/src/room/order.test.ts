import { expect, test } from "vitest";
import type { ContributionId, Shown } from "#backchannel/model";
import { heldStill, inOrder } from "./order.ts";

const id = (n: number) => `con_000000000000000${n}` as ContributionId;
const question = (n: number, more: Partial<Shown> = {}): Shown => ({
  id: id(n),
  kind: "question",
  text: `Question ${n}?`,
  state: "shown",
  moments: {},
  at: `2026-11-27T14:3${n}:00.000Z`,
  ways: 1,
  votes: 0,
  revision: 1,
  ...more,
});
const places = (list: readonly Shown[]) => list.map((one) => Number(one.id.at(-1)));

test("what is next comes first, then most votes, then the newest", () => {
  const { open } = inOrder([
    question(1, { votes: 3 }),
    question(2, { votes: 9 }),
    question(3, { votes: 3 }),
    question(4, { state: "next", votes: 1 }),
  ]);
  expect(places(open)).toEqual([4, 2, 3, 1]);
});

test("what is on stage, held or merged is not in the list; what is over stands below, the last first", () => {
  const moments = (n: number) => `2026-11-27T15:0${n}:00.000Z`;
  const ordered = inOrder(
    [
      question(1),
      question(2, { state: "answered", moments: { answered: moments(1) } }),
      question(3, { state: "answered", moments: { answered: moments(4) } }),
      question(4, { state: "merged", into: id(1) }),
      question(5, { state: "later", moments: { later: moments(2) } }),
      question(6, { state: "declined", moments: { declined: moments(3) } }),
      question(7, { state: "asked" }),
      question(8),
    ],
    id(8),
  );
  expect(places(ordered.open)).toEqual([1]);
  expect(places(ordered.answered)).toEqual([3, 2]);
  expect(places(ordered.later)).toEqual([6, 5]);
});

test("under a finger nothing moves; what is new and what moved is said", () => {
  const there = new Set([1, 2, 3, 4].map(id));
  expect(heldStill([1, 2].map(id), [2, 1, 3].map(id), there)).toEqual({
    kept: [1, 2].map(id),
    fresh: 1,
    moved: true,
  });
  expect(heldStill([1, 2].map(id), [1, 2].map(id), there)).toEqual({
    kept: [1, 2].map(id),
    fresh: 0,
    moved: false,
  });
});

test("what was taken off the screen goes at once, what was answered when the finger does", () => {
  const there = new Set([2, 3].map(id));
  expect(heldStill([1, 2, 3].map(id), [3].map(id), there)).toEqual({
    kept: [2, 3].map(id),
    fresh: 0,
    moved: true,
  });
});
