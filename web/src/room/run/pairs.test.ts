import { expect, test } from "vitest";
import { aQuestion } from "./a-room.ts";
import { pairKey, pairs } from "./pairs.ts";

const regulated = aQuestion("a", {
  text: "Does anyone have an example from a regulated industry?",
  votes: 31,
});
const again = aQuestion("b", { text: "does ANYBODY have an example from a regulated industry", votes: 4 });
const slides = aQuestion("c", { text: "Can we have the slides?" });

test("two questions that ask the same are a pair, and the one that more people want stays", () => {
  const [pair, ...others] = pairs([again, slides, regulated], new Set());
  expect(others).toEqual([]);
  expect(pair).toMatchObject({ into: { id: regulated.id }, from: { id: again.id } });
});

test("with as many votes, the one that was asked first stays", () => {
  const one = { ...regulated, votes: 2, at: "2026-11-27T14:05:00.000Z" };
  const other = { ...again, votes: 2, at: "2026-11-27T14:03:00.000Z" };
  expect(pairs([one, other], new Set())[0]?.into.id).toBe(other.id);
});

test("what was said to be apart, is over or is merged already is not offered", () => {
  expect(pairs([regulated, again], new Set([pairKey(again.id, regulated.id)]))).toEqual([]);
  expect(pairs([regulated, { ...again, state: "merged" }], new Set())).toEqual([]);
  expect(pairs([{ ...regulated, state: "answered" }, again], new Set())).toEqual([]);
});

test("a question is in one pair at a time, so that one merge does not undo the sense of another", () => {
  const third = aQuestion("d", {
    text: "Does anyone have an example from a regulated industry, please?",
    votes: 1,
  });
  expect(pairs([regulated, again, third], new Set()).length).toBe(1);
});
