import { expect, test } from "vitest";
import type { Frame } from "#backchannel/model";
import { aQuestion, aRoom, minute } from "../run/a-room.ts";
import { before, createReplay } from "./replay.ts";

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
