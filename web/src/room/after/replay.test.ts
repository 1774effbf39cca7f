import { expect, test } from "vitest";
import type { Frame } from "#backchannel/model";
import { aQuestion, aRoom, minute } from "../run/a-room.ts";
import { asItStood, before, createReplay } from "./replay.ts";

const asked = (n: number): Frame => ({
  n,
  at: minute(n),
  contributions: [aQuestion(`question ${n}`)],
});
const texts = (replay: ReturnType<typeof createReplay>, at: number) =>
  replay.at(Date.parse(minute(at))).questions.map(({ text }) => text);

test("a room stands at any moment as it stood then, forwards and backwards", () => {
  const replay = createReplay(before(aRoom()), [
    asked(1),
    asked(2),
    { n: 3, at: minute(5), tallies: { [aQuestion("question 1").id]: 7 } },
  ]);
  expect(texts(replay, 0)).toEqual([]);
  expect(texts(replay, 9)).toEqual(["question 1", "question 2"]);
  expect(texts(replay, 1)).toEqual(["question 1"]);
  expect(replay.at(Date.parse(minute(4))).questions[0]?.votes).toBe(0);
  expect(replay.at(Date.parse(minute(5))).questions[0]?.votes).toBe(7);
});

test("hundreds of frames are folded the same whichever moment is asked for first", () => {
  const frames = Array.from({ length: 450 }, (_, at) => asked(at + 1));
  const straight = createReplay(before(aRoom()), frames);
  const back = createReplay(before(aRoom()), frames.toReversed());
  expect(texts(back, 449).length).toBe(449);
  for (const at of [3, 99, 100, 101, 250, 450]) expect(texts(straight, at)).toEqual(texts(back, at));
});

test("a log with nothing in it is no session to go through", () => {
  expect(createReplay(before(aRoom()), []).from).toBeUndefined();
});

test("what was hidden since is not shown again, and what reached its frame late is there when it was asked", () => {
  const late = aQuestion("late", {
    at: minute(3),
    votes: 9,
    state: "answered",
    moments: { shown: minute(3), answered: minute(6) },
  });
  const heard = aQuestion("heard", { moments: { shown: minute(1) } });
  const then = aRoom([aQuestion("hidden since"), { ...heard, votes: 4 }]);
  const now = aRoom([{ ...heard, votes: 7 }, late, aQuestion("not asked yet", { at: minute(8) })]);
  const at = (n: number) =>
    asItStood(then, now, Date.parse(minute(n))).questions.map(({ text, votes, state }) => [
      text,
      votes,
      state,
    ]);
  expect(at(2)).toEqual([["heard", 4, "shown"]]);
  expect(at(5)).toEqual([
    ["heard", 4, "shown"],
    ["late", 0, "shown"],
  ]);
  expect(at(7)).toEqual([
    ["heard", 4, "shown"],
    ["late", 0, "answered"],
  ]);
});
