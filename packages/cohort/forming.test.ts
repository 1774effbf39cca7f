import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CircleId, PersonId } from "#people/model";
import { wakesAt } from "./awake.ts";
import { formed } from "./forming.ts";
import type { Sitter } from "./forming-cost.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const id = (number: number) => PersonId.parse(`per_${String(number).padStart(12, "0")}`);
const circleId = (word: string) => CircleId.parse(`cir_${word.padStart(12, "0")}`);
const sitter = (number: number, more: Partial<Sitter> & { zone?: string } = {}): Sitter => ({
  person: id(number),
  wakes: wakesAt(more.zone ?? "Europe/Lisbon", now),
  language: "en",
  from: "",
  circles: [],
  apart: [],
  ...more,
});
const sitters = (count: number, more: (number: number) => Parameters<typeof sitter>[1] = () => ({})) =>
  Array.from({ length: count }, (_, number) => sitter(number, more(number)));

const sizes = (circles: readonly (readonly unknown[])[]) =>
  circles.map(({ length }) => length).toSorted((one, other) => other - one);
const together = (circles: readonly (readonly PersonId[])[], one: number, other: number) =>
  circles.some((circle) => circle.includes(id(one)) && circle.includes(id(other)));
/** The same people after they sat in these circles. */
const after = (people: readonly Sitter[], circles: readonly (readonly PersonId[])[], round: string) =>
  people.map((one) => {
    const nth = circles.findIndex((circle) => circle.includes(one.person));
    return { ...one, circles: [...one.circles, circleId(`${round}x${nth}`)] };
  });
const meetings = (people: readonly Sitter[], circles: readonly (readonly PersonId[])[]) => {
  const known = new Map(people.map((one) => [one.person, one.circles]));
  return circles.flatMap((circle) =>
    circle.flatMap((one, at) =>
      circle
        .slice(at + 1)
        .filter((other) => known.get(one)?.some((each) => known.get(other)?.includes(each))),
    ),
  ).length;
};

const ZONES = ["Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"];
const anybody = fc
  .array(
    fc.record({
      zone: fc.constantFrom(...ZONES),
      language: fc.constantFrom("en", "fr"),
      from: fc.constantFrom("", "lifts", "ferries", "post"),
      circles: fc.subarray(["a", "b", "c", "d"].map(circleId)),
      apart: fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(id), { maxLength: 2 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((one, number) => sitter(number, one)));

describe("whoever they are", () => {
  test("everybody sits in exactly one circle, and the circles are of four to six from eight people on", () => {
    fc.assert(
      fc.property(anybody, (people) => {
        const circles = formed(people, "any");
        expect(circles.flat().toSorted()).toEqual(people.map(({ person }) => person).toSorted());
        const all = sizes(circles);
        expect((all[0] ?? 0) - (all.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        if (people.length < 8) return;
        expect(Math.min(...all)).toBeGreaterThanOrEqual(4);
        expect(Math.max(...all)).toBeLessThanOrEqual(6);
      }),
      { numRuns: 40 },
    );
  });

  test("the order in which they are named does not matter, and asking again changes nothing", () => {
    fc.assert(
      fc.property(anybody, fc.infiniteStream(fc.nat()), (people, order) => {
        const keys = people.map((one) => [order.next().value, one] as const);
        const mixed = keys.toSorted(([one], [other]) => one - other).map(([, one]) => one);
        expect(formed(mixed, "any")).toEqual(formed(people, "any"));
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    [0, []],
    [1, [1]],
    [3, [3]],
    [6, [6]],
    [7, [4, 3]],
    [11, [6, 5]],
    [54, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4]],
  ])("%i people", (people, expected) => {
    expect(sizes(formed(sitters(people), "any"))).toEqual(expected);
  });

  test("2,000 are seated", () => {
    const people = sitters(2_000, (number) => ({ zone: ZONES[number % 5], from: `of ${number % 40}` }));
    const circles = formed(people, "any");
    expect(new Set(circles.flat()).size).toBe(2_000);
    expect(sizes(circles)).toEqual(Array.from({ length: 400 }, () => 5));
  });
});

describe("with whom one sits", () => {
  test("those who are awake together", () => {
    const people = sitters(10, (number) => ({ zone: number % 2 ? "Asia/Tokyo" : "America/New_York" }));
    const circles = formed(people, "any");
    for (const circle of circles)
      expect(new Set(circle.map((person) => people.find((one) => one.person === person)?.wakes)).size).toBe(
        1,
      );
  });

  test("somebody whose language one shares", () => {
    const people = sitters(20, (number) => ({ language: [3, 11].includes(number) ? "fr" : "en" }));
    expect(together(formed(people, "any"), 3, 11)).toBe(true);
  });

  test("others than from one's own organisation", () => {
    const people = sitters(25, (number) => ({ from: `organisation ${number % 5}` }));
    for (const circle of formed(people, "any"))
      expect(new Set(circle.map((person) => people.find((one) => one.person === person)?.from)).size).toBe(5);
  });

  test("nobody one is kept apart from", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { minLength: 1, maxLength: 5 }),
        (apart) => {
          const people = sitters(12, (number) => (number === 0 ? { apart: apart.map(id) } : {}));
          const circles = formed(people, "any");
          for (const other of apart) expect(together(circles, 0, other)).toBe(false);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("somebody one is kept apart from, rather than nobody at all", () => {
    const people = sitters(3, (number) => (number === 0 ? { apart: [id(1)] } : {}));
    expect(sizes(formed(people, "any"))).toEqual([3]);
  });
});

describe("formed again", () => {
  test("25 people meet nobody twice, whatever organisations and zones of one continent they come from", () => {
    const place = fc.record({
      zone: fc.constantFrom("Europe/Lisbon", "Europe/Athens", "Africa/Lagos"),
      from: fc.constantFrom("", "lifts", "ferries", "post", "schools"),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 25, maxLength: 25 }), (places) => {
        const first = sitters(25, (number) => places[number]);
        const second = after(first, formed(first, "one"), "1");
        expect(meetings(second, formed(second, "two"))).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  test("54 people meet nobody twice in four rounds", () => {
    let people = sitters(54, (number) => ({ zone: ZONES[number % 3], from: `of ${number % 9}` }));
    for (const round of ["1", "2", "3", "4"]) {
      const circles = formed(people, round);
      expect(meetings(people, circles)).toBe(0);
      people = after(people, circles, round);
    }
  });

  test("eight people, who cannot but meet again, meet as few as can be", () => {
    const first = sitters(8);
    const second = after(first, formed(first, "one"), "1");
    expect(meetings(second, formed(second, "two"))).toBe(4);
  });

  test("two with a language of their own meet again rather than be alone with it", () => {
    const first = sitters(20, (number) => ({ language: number < 2 ? "fr" : "en" }));
    const second = after(first, formed(first, "one"), "1");
    expect(together(formed(second, "two"), 0, 1)).toBe(true);
  });
});
