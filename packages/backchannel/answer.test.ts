import { describe, expect, test } from "vitest";
import { newsAbout } from "../../tests/world/cohort.ts";
import { aRoom, asked, inRole } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answer, close, snapshot, stage } from "./index.ts";
import type { Visitor } from "./seat.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});
const ACT = ["BatchGetItem", "TransactWriteItems"];

async function aQuestion() {
  const made = await aRoom({ now: NOW, people: [{ alias: "quiet heron" }, { as: "unnamed" }] });
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const question = await asked(made.session, kenji, "Who decides that something has stopped?");
  return { ...made, kenji, marta, question };
}

describe("answering in writing", () => {
  test("answers the question, also after the session, tells who asked, and can be written again", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    await stage(session.id, question.id, moderator);
    await close(session.id, moderator);
    const later = at(moderator, 86_400);
    const { result, calls } = await tableCalls(() =>
      answer(session.id, question.id, { text: "The team does." }, later),
    );
    expect(calls).toEqual(ACT);
    expect(result).toMatchObject({
      state: "answered",
      moments: { answered: later.now.toISOString() },
      answer: { text: "The team does.", by: "Ana Silva", at: later.now.toISOString() },
    });
    await answer(session.id, question.id, { text: "The team does, on Fridays." }, at(later, 90_000));
    expect((await snapshot(session.id, marta)).room.questions[0]).toMatchObject({
      answer: { text: "The team does, on Fridays." },
      moments: { answered: later.now.toISOString() },
    });
    expect(await newsAbout("backchannel.fated", { contribution: question.id })).toMatchObject([
      { asker: kenji.id, fate: "answered" },
    ]);
  });

  test("is for who runs the room, and for questions that the room reads", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const speaker = await inRole("speaker", session, moderator, { as: "unnamed" });
    expect(await answer(session.id, question.id, { text: "We do." }, speaker)).toMatchObject({
      answer: { by: "" },
    });
    await expect(answer(session.id, question.id, { text: "I do." }, kenji)).rejects.toMatchObject({
      code: "backchannel.not-moderator",
    });
    const held = await asked(session, at(kenji, 60), "idiot?");
    await expect(answer(session.id, held.id, { text: "No." }, moderator)).rejects.toMatchObject({
      code: "backchannel.no-way",
    });
  });
});
