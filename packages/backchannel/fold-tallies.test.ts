import { beforeAll, expect, test } from "vitest";
import type { PersonId } from "#people/model";
import { newId } from "#platform";
import { listenToEachRoom } from "../../tests/room-stream.ts";
import { anId, aSession, following } from "../../tests/world/room.ts";
import { frames } from "./frames.ts";
import { hear } from "./hear.ts";
import { PollRow, VoteRow } from "./rows.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { find, publicly } from "./store.ts";

const now = new Date("2026-05-04T09:00:00.000Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
let changesIn: Awaited<ReturnType<typeof listenToEachRoom>>;
beforeAll(async () => {
  changesIn = await listenToEachRoom();
});

const aVoice = () => newId("per", now) as PersonId;

async function aRoom(): Promise<SessionId> {
  const { session } = await aSession({ now });
  await hear(session.id, await changesIn(session.id), now);
  return session.id;
}

const aPoll = async (session: SessionId, form: object) => {
  const id = anId();
  const poll = { session, id, question: "Which?", form, state: "open", openedAt: now.toISOString() };
  await PollRow.create({ ...poll, answers: 0, results: {}, revision: 1 }).go();
  return id;
};

const answer = (session: SessionId, voice: PersonId, target: ContributionId, value: object) => {
  const row = { session, shard: shardOf(voice), voice, target, value };
  return VoteRow.put({ ...row, kind: "answer", at: now.toISOString() }).go();
};

/** The room as somebody sees it who has followed the log from its beginning. */
async function followed(session: SessionId) {
  const found = await find(session);
  if (!found) throw new Error("there is no such room");
  return following(publicly(found), await frames(session, { after: 0 }));
}

test("answers to a poll can be changed until it is over; then its results are told, once five have answered", async () => {
  const session = await aRoom();
  const poll = await aPoll(session, { type: "multiple", options: ["tea", "coffee", "water"] });
  const [ana, kenji] = [aVoice(), aVoice()];
  await answer(session, ana, poll, { choices: [0, 2] });
  await answer(session, kenji, poll, { choices: [0] });
  await hear(session, await changesIn(session), later(1_000));
  await answer(session, kenji, poll, { choices: [1] });
  await hear(session, await changesIn(session), later(2_000));
  expect((await followed(session)).polls).toMatchObject([{ answers: 2, state: "open" }]);
  expect((await followed(session)).polls[0]?.results).toBeUndefined();
  await PollRow.patch({ session, id: poll })
    .set({ state: "closed", closedAt: now.toISOString(), revision: 2 })
    .go();
  await answer(session, aVoice(), poll, { choices: [1] });
  await answer(session, aVoice(), poll, { choices: [1] });
  await hear(session, await changesIn(session), later(3_000));
  expect((await followed(session)).polls).toMatchObject([{ state: "closed", answers: 4 }]);
  expect((await followed(session)).polls[0]?.results).toBeUndefined();
  await answer(session, aVoice(), poll, { choices: [1] });
  await hear(session, await changesIn(session), later(4_000));
  expect((await followed(session)).polls).toMatchObject([
    { state: "closed", answers: 5, results: { counts: [1, 4, 1] } },
  ]);
});

test("a cloud counts a word once for each person, however they write it, and forgets what they take back", async () => {
  const session = await aRoom();
  const poll = await aPoll(session, { type: "cloud" });
  const [ana, kenji] = [aVoice(), aVoice()];
  await answer(session, ana, poll, { words: ["Trust", "trust", "time"] });
  await answer(session, kenji, poll, { words: ["TRUST"] });
  await answer(session, ana, poll, { words: ["Trust"] });
  for (const _ of [1, 2, 3]) await answer(session, aVoice(), poll, { words: ["trust"] });
  await PollRow.patch({ session, id: poll }).set({ state: "closed", revision: 2 }).go();
  await hear(session, await changesIn(session), later(1_000));
  expect((await followed(session)).polls[0]).toMatchObject({
    answers: 5,
    results: { words: [{ word: "Trust", count: 5 }] },
  });
});

test("reactions add up, and take nothing away when they expire", async () => {
  const session = await aRoom();
  const react = (voice: PersonId, window: number) => {
    const row = { session, shard: shardOf(voice), voice, target: `applause@${window}` };
    return VoteRow.put({ ...row, kind: "reaction", value: "applause", at: now.toISOString() }).go();
  };
  const ana = aVoice();
  await react(ana, 1);
  await react(ana, 2);
  await react(aVoice(), 2);
  await hear(session, await changesIn(session), later(1_000));
  await VoteRow.delete({ session, shard: shardOf(ana), voice: ana, target: "applause@1" }).go();
  await hear(session, await changesIn(session), later(2_000));
  expect((await followed(session)).reactions).toEqual({ applause: 3 });
});
