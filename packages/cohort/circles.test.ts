import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "#platform";
import { circlesFor, openedFor, smallest } from "./circles.ts";
import { CohortId, FormationId } from "./model.ts";

const id = CohortId.parse(newId("coh", new Date("2026-03-02T09:00:00Z")));
const formation = FormationId.parse(newId("frm", new Date("2026-03-09T09:00:00Z")));
const sizes = (circles: readonly { people: number }[]) => circles.map(({ people }) => people);

/** People who come together, then one group after the other, each into the smallest circle. */
function split(...groups: number[]) {
  let circles = openedFor({ id, circles: [] }, 0);
  for (const newcomers of groups) {
    circles = openedFor({ id, circles }, newcomers);
    for (let n = 0; n < newcomers; n++) {
      const least = smallest(circles);
      circles = circles.map((each) => (each.id === least?.id ? { ...each, people: each.people + 1 } : each));
    }
  }
  return sizes(circles);
}

describe("the first split", () => {
  test.each([
    [1, [1]],
    [4, [4]],
    [6, [6]],
    [7, [4, 3]],
    [8, [4, 4]],
    [11, [6, 5]],
    [13, [5, 4, 4]],
    [54, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4]],
  ])("%i people", (people, expected) => {
    expect(split(people)).toEqual(expected);
  });

  test("from eight people on, every circle has four to six, and they differ by one at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 2_000 }), (people) => {
        const all = split(people);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(4);
        expect(Math.max(...all)).toBeLessThanOrEqual(6);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("nobody needs no circle", () => {
    expect(circlesFor(0)).toBe(0);
    expect(openedFor({ id, circles: [] }, 0)).toEqual([]);
  });
});

describe("who comes late", () => {
  test("lands in the smallest circle", () => {
    expect(split(11, 1)).toEqual([6, 6]);
  });

  test("sits with six rather than alone", () => {
    expect(split(12, 1)).toEqual([7, 6]);
  });

  test("begins a circle when no other has room, or when enough come together", () => {
    expect(split(6, 1, 1)).toEqual([7, 1]);
    expect(split(12, 5)).toEqual([6, 6, 5]);
  });

  test("however people come, nobody is in a circle of more than seven and everybody is in one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), (groups) => {
        const all = split(...groups);
        expect(Math.max(0, ...all)).toBeLessThanOrEqual(7);
        expect(all.reduce((sum, each) => sum + each, 0)).toBe(groups.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});

test("a circle keeps its id and its number when others are added", () => {
  const first = openedFor({ id, circles: [] }, 10);
  expect(openedFor({ id, circles: first }, 20).slice(0, 2)).toEqual(first);
  expect(first.map(({ name }) => name)).toEqual(["1", "2"]);
});

test("a circle opened after a forming is none that was there before it, though it has the number of one", () => {
  const before = openedFor({ id, circles: [] }, 10);
  const after = openedFor({ id, circles: [], formation }, 10);
  expect(after.map(({ name }) => name)).toEqual(["1", "2"]);
  expect(before.map((circle) => circle.id)).not.toContain(after[0]?.id);
});
