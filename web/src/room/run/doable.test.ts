import { expect, test } from "vitest";
import { aQuestion } from "./a-room.ts";
import { doable } from "./doable.ts";

test("what is wanted most under pressure is two presses, the rest is in the menu", () => {
  const one = aQuestion("one");
  expect(doable(one, undefined).first).toEqual(["stage", "next"]);
  expect(doable(one, undefined).more).toEqual([
    "answered",
    "later",
    "write",
    "askBack",
    "merge",
    "decline",
    "hide",
    "mute",
  ]);
  expect(doable({ ...one, state: "next" }, one.id).first).toEqual(["answered", "unstage"]);
  expect(doable({ ...one, state: "answered" }, undefined).first).toEqual(["back", "write"]);
});

test("what was merged can only be looked after, not moved", () => {
  const merged = doable(aQuestion("one", { state: "merged" }), undefined);
  expect([...merged.first, ...merged.more]).not.toContain("stage");
  expect([...merged.first, ...merged.more]).not.toContain("merge");
});
