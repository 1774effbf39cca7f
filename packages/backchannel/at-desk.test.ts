import { expect, test } from "vitest";
import { aNetwork, anId, aRoom, asked } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { acts, aside, comeIn, desk, hide, mute, newcomer, say, turn } from "./index.ts";
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

test("the desk is read in three table calls, however much waits, the oldest first", async () => {
  const { session, moderator, people } = await aRoom({ now: NOW, people: 1, settings: { hold: true } });
  const [kenji] = people as [Visitor];
  const link = { kind: "link" as const, text: "A list", url: "https://example.org/list" };
  const second = await say(session.id, { id: anId(), ...link }, at(kenji, 20));
  const first = await say(session.id, { id: anId(), kind: "message", text: "Hello 🌱" }, at(kenji, 10));
  const third = await asked(session, at(kenji, 30), "May I?");
  const { result, calls } = await tableCalls(() => desk(session.id, moderator));
  expect(calls).toEqual(["BatchGetItem", "Query", "BatchGetItem"]);
  expect(result.held.map(({ id, heldFor }) => [id, heldFor])).toEqual([
    [first.id, "review"],
    [second.id, "review"],
    [third.id, "review"],
  ]);
  await expect(desk(session.id, kenji)).rejects.toMatchObject({ code: "backchannel.not-moderator" });
});

test("the desk has the links that give a role, and each of them does", async () => {
  const { session, moderator } = await aRoom({ now: NOW });
  const { links, words } = await desk(session.id, moderator);
  expect(words).toEqual({ languages: ["en"], own: [] });
  const given = [];
  for (const { word } of links) {
    const visitor = { id: newcomer(NOW), now: NOW };
    const knocking = { network: aNetwork(), now: NOW };
    given.push((await comeIn({ word, as: "alias" }, visitor, knocking)).role);
  }
  expect(given).toEqual(["moderator", "speaker", "stage"]);
});

test("what an act was about is cut between characters", async () => {
  const { session, moderator, people } = await aRoom({ now: NOW });
  const { id } = await asked(session, people[0] as Visitor, "🌱".repeat(200));
  await hide(session.id, id, at(moderator, 1));
  const { items } = await acts(session.id, { limit: 1 }, moderator);
  expect(items[0]?.text).toBe("🌱".repeat(120));
});
