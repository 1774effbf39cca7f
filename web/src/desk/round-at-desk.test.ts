import { expect, test } from "vitest";
import type { Beat } from "#cadence/model";
import { endOf, roundAtDesk } from "./round-at-desk.ts";

const round = (name: string, opensAt: string, closesAt: string, closed = false): Beat[] => [
  { slug: `${name}-opens`, kind: "round-opens", state: "planned", at: opensAt } as Beat,
  {
    slug: `${name}-closes`,
    kind: "round-closes",
    state: closed ? "reached" : "planned",
    at: closesAt,
  } as Beat,
];
const first = round("first", "2026-03-05T18:00:00.000Z", "2026-03-08T18:00:00.000Z");
const second = round("second", "2026-03-12T18:00:00.000Z", "2026-03-15T18:00:00.000Z");
const over = round("first", "2026-03-05T18:00:00.000Z", "2026-03-08T18:00:00.000Z", true);

const at = (now: string, beats: readonly Beat[]) => roundAtDesk(beats, new Date(now))?.slug;

test("a desk shows the round that is open, else the next, else the last", () => {
  expect(at("2026-03-04T12:00:00Z", [...second, ...first])).toBe("first-opens");
  expect(at("2026-03-06T12:00:00Z", [...second, ...first])).toBe("first-opens");
  expect(at("2026-03-09T12:00:00Z", [...second, ...over])).toBe("second-opens");
  expect(at("2026-03-20T12:00:00Z", over)).toBe("first-opens");
  expect(at("2026-03-20T12:00:00Z", [])).toBeUndefined();
});

test("a round whose end the clock is about to reach is still the one", () =>
  expect(at("2026-03-08T18:00:05Z", [...first, ...second])).toBe("first-opens"));

test("a cancelled round is none", () => {
  const cancelled = first.map((beat): Beat => ({ ...beat, state: "cancelled" }));
  expect(at("2026-03-06T12:00:00Z", [...cancelled, ...second])).toBe("second-opens");
  expect(endOf(first[0] as Beat, first)?.slug).toBe("first-closes");
});
