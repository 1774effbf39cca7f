import { expect, test } from "vitest";
import { STATES, writingRefusal } from "./model.ts";

test("writing is open from the lobby to the end of the month, and in the tail for check-ins", () => {
  expect(STATES.map((state) => writingRefusal(state, false))).toEqual([
    "not-open-yet",
    undefined,
    undefined,
    "check-ins-only",
    "closed",
  ]);
  expect(STATES.filter((state) => writingRefusal(state, true) === undefined)).toEqual([
    "lobby",
    "running",
    "tail",
  ]);
});
