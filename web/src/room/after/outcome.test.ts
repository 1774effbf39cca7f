import { expect, test } from "vitest";
import { aQuestion, aRoom, held, minute } from "../run/a-room.ts";
import { fateOf, outcome } from "./outcome.ts";

test("answers are read in their order, and what waits with the most wanted first", () => {
  const { answered, waiting } = outcome(
    aRoom([
      aQuestion("answered second", { state: "answered", moments: { answered: minute(8) } }),
      aQuestion("answered first", { state: "answered", moments: { answered: minute(3) } }),
      aQuestion("wanted", { votes: 5 }),
      aQuestion("put off", { state: "later", votes: 9 }),
      aQuestion("declined", { state: "declined" }),
      aQuestion("merged", { state: "merged" }),
    ]),
  );
  expect(answered.map(({ text }) => text)).toEqual(["answered first", "answered second"]);
  expect(waiting.map(({ text }) => text)).toEqual(["put off", "wanted"]);
});

test("each of one's own has a fate, and what was hidden is said to be", () => {
  expect(fateOf(held("one", { state: "merged" }))).toBe("merged");
  expect(fateOf(held("one", { state: "next" }))).toBe("unanswered");
  expect(fateOf(held("one", { state: "shown", hiddenAt: minute(1) }))).toBe("hidden");
});
