import { expect, test } from "vitest";
import { aDesk, aQuestion, aRoom, aSession, held, minute } from "./a-room.ts";
import { type Guess, guessed, guessedDesk } from "./guesses.ts";

const one = aQuestion("one", { revision: 3 });
const guess = (over: Partial<Guess>) => ({
  questions: new Map([[one.id, { revision: 3, at: minute(9), ...over }]]),
});

test("what was pressed is shown at once, with its moment, and the next press goes on from there", () => {
  const [shown] = guessed(aRoom([one]), guess({ state: "answered", revision: 4 })).questions;
  expect(shown).toMatchObject({ state: "answered", revision: 4, moments: { answered: minute(9) } });
});

test("what the room says later is the truth", () => {
  const [shown] = guessed(
    aRoom([{ ...one, state: "later", revision: 4 }]),
    guess({ state: "answered" }),
  ).questions;
  expect(shown?.state).toBe("later");
});

test("what was hidden is off the screen until it is brought back", () => {
  expect(guessed(aRoom([one]), guess({ gone: true })).questions).toEqual([]);
  expect(guessed(aRoom([{ ...one, revision: 5 }]), guess({ gone: true })).questions.length).toBe(1);
});

test("the stage follows the press until the room has heard of it", () => {
  const room = aRoom([one], { session: aSession({ revision: 6 }) });
  const stage = { id: one.id, revision: 6 };
  expect(guessed(room, { questions: new Map(), stage }).session.stage).toBe(one.id);
  const newer = { ...room, session: aSession({ revision: 7 }) };
  expect(guessed(newer, { questions: new Map(), stage }).session.stage).toBeUndefined();
});

test("what was let in or declined waits no longer", () => {
  const waiting = held("one", { id: one.id, revision: 3 });
  const desk = aDesk({ held: [waiting, held("two")] });
  expect(guessedDesk(desk, guess({ state: "shown" })).held.map(({ text }) => text)).toEqual(["two"]);
  expect(guessedDesk(desk, guess({ state: "asked" })).held.length).toBe(2);
});
