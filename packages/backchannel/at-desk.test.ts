import { expect, test } from "vitest";
import { aRoom, asked } from "../../tests/world/room.ts";
import { acts, aside, desk, hide, mute, turn } from "./index.ts";
import type { Visitor } from "./seat.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});

async function aQuestion() {
  const made = await aRoom({ now: NOW, people: [{ alias: "quiet heron" }, { as: "unnamed" }] });
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const question = await asked(made.session, kenji, "Who decides that something has stopped?");
  return { ...made, kenji, marta, question };
}

test("nobody without a name is told from anybody else by what the desk reads", async () => {
  const { session, moderator, kenji, marta, question } = await aQuestion();
  const one = await asked(session, marta, "One idiot?");
  const other = await asked(session, at(marta, 60), "Two idiots?");
  await mute(session.id, one.id, moderator);
  await aside(session.id, question.id, { text: "Which?" }, moderator);
  const answers = JSON.stringify([
    await desk(session.id, moderator),
    await acts(session.id, { limit: 100 }, moderator),
    await hide(session.id, question.id, moderator),
    await turn(session.id, one.id, { state: "shown", revision: 1 }, moderator),
  ]);
  for (const { id } of [kenji, marta]) expect(answers).not.toContain(id);
  const { held, muted } = await desk(session.id, moderator);
  expect(held.map(({ id }) => id)).toEqual([other.id]);
  expect(held[0]?.mark).toBe(muted[0]?.mark);
  const elsewhere = await aRoom({ now: NOW });
  expect(muted[0]?.name).toBeUndefined();
  expect((await desk(elsewhere.session.id, elsewhere.moderator)).muted).toEqual([]);
});
