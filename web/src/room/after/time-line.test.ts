import { expect, test } from "vitest";
import { aPoll, aQuestion, aRoom, aSession, minute } from "../run/a-room.ts";
import { marks, placeOf, spanOf, stepFrom } from "./time-line.ts";

const at = (n: number) => Date.parse(minute(n));
const room = aRoom(
  [
    aQuestion("first", {
      at: minute(1),
      state: "answered",
      moments: { shown: minute(2), answered: minute(9) },
    }),
    aQuestion("second", { at: minute(4) }),
    aQuestion("answered in writing, days later", { state: "answered", moments: { answered: minute(4_000) } }),
  ],
  { session: aSession({ state: "closed", closedAt: minute(60) }), polls: [aPoll()] },
);

test("the line has what was asked when the room saw it, what was answered, the polls, and both ends", () => {
  expect(marks(room).map(({ at: when, kind, text }) => [(when - at(0)) / 60_000, kind, text])).toEqual([
    [0, "opened", "What we stopped doing"],
    [0, "asked", "answered in writing, days later"],
    [2, "asked", "first"],
    [4, "asked", "second"],
    [5, "poll", "What would you stop first?"],
    [9, "answered", "first"],
    [60, "closed", "What we stopped doing"],
  ]);
});

test("it goes from the opening to the closing, and every moment has its place on it", () => {
  const line = spanOf(marks(room), at(0), at(59));
  expect(line).toEqual({ from: at(0), to: at(60) });
  expect([placeOf(at(0), line), placeOf(at(30), line), placeOf(at(90), line)]).toEqual([0, 0.5, 1]);
  expect(spanOf([])).toEqual({ from: 0, to: 1_000 });
});

test("one steps from what happened to what happened next, and back", () => {
  const all = marks(room);
  expect(stepFrom(all, at(4), 1)?.kind).toBe("poll");
  expect(stepFrom(all, at(4), -1)?.text).toBe("first");
  expect(stepFrom(all, at(60), 1)).toBeUndefined();
});
