import { expect, test } from "vitest";
import { type Standing, toldBetween } from "./fates.ts";

const mine = (more: Partial<Standing> = {}) =>
  ({ id: "con_1", state: "shown", hiddenAt: undefined, onStage: false, asked: 0, ...more }) as Standing;

test.each([
  { what: "lined up", now: mine({ state: "next" }), told: ["next"] },
  { what: "put on stage at once", now: mine({ state: "next", onStage: true }), told: ["onStage"] },
  { what: "answered", now: mine({ state: "answered" }), told: ["answered"] },
  { what: "left as it was", now: mine(), told: [] },
])("whose question is $what is told so, and of one thing", ({ now, told }) => {
  expect(toldBetween([mine()], [now])).toEqual(told);
});

test("what was lined up is told of again when it is on stage, and not when it leaves it", () => {
  const [next, staged] = [mine({ state: "next" }), mine({ state: "next", onStage: true })];
  expect(toldBetween([next], [staged])).toEqual(["onStage"]);
  expect(toldBetween([staged], [next])).toEqual([]);
});

test("that a question on stage has become next is no news", () => {
  const staged = mine({ onStage: true });
  expect(toldBetween([staged], [{ ...staged, state: "next" }])).toEqual([]);
});
