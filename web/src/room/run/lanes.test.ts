import { expect, test } from "vitest";
import { aDesk, aQuestion, aRoom, aSession, held, minute } from "./a-room.ts";
import { comingUp, lanes, steady } from "./lanes.ts";

const names = (list: readonly { text: string }[]) => list.map(({ text }) => text);

test("the desk lists what waits the longest first, questions by votes, and what is next as it was lined up", () => {
  const staged = aQuestion("staged", { state: "next", votes: 2 });
  const room = aRoom(
    [
      aQuestion("few", { votes: 1 }),
      aQuestion("many", { votes: 9 }),
      aQuestion("as many, asked later", { votes: 9, at: minute(4) }),
      aQuestion("lined up second", { state: "next", moments: { next: minute(8) } }),
      aQuestion("lined up first", { state: "next", moments: { next: minute(7) } }),
      aQuestion("answered", { state: "answered", moments: { answered: minute(3) } }),
      aQuestion("put off", { state: "later", moments: { later: minute(6) } }),
      aQuestion("merged", { state: "merged" }),
      staged,
    ],
    { session: aSession({ stage: staged.id }) },
  );
  const desk = aDesk({ held: [held("second", { at: minute(2) }), held("first", { at: minute(1) })] });
  const { review, stage, next, open, over } = lanes(room, desk);
  expect(names(review)).toEqual(["first", "second"]);
  expect(stage?.text).toBe("staged");
  expect(names(next)).toEqual(["lined up first", "lined up second"]);
  expect(names(open)).toEqual(["many", "as many, asked later", "few"]);
  expect(names(over)).toEqual(["put off", "answered"]);
});

test("those lined up come before the most wanted", () => {
  const room = aRoom([
    aQuestion("wanted", { votes: 50 }),
    aQuestion("lined up", { state: "next", votes: 1 }),
  ]);
  expect(names(comingUp(lanes(room)))).toEqual(["lined up", "wanted"]);
});

test("a list somebody points at keeps its order, with what is new at its end and what is gone gone", () => {
  const [one, two, three] = ["one", "two", "three"].map((name) => aQuestion(name));
  if (!one || !two || !three) throw new Error("three questions");
  expect(names(steady([three, two, one], [one.id, two.id]))).toEqual(["one", "two", "three"]);
  expect(names(steady([two], [one.id, two.id]))).toEqual(["two"]);
});
