import { describe, expect, test } from "vitest";
import { partition, room } from "#platform";
import { aNetwork, anAttendee, anId, aRoom, asked, inRole, visiting } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { someone } from "../../tests/world.ts";
import {
  acts,
  answerPoll,
  change,
  close,
  closePoll,
  comeIn,
  exported,
  makePoll,
  mineIn,
  mute,
  poll,
  snapshot,
} from "./index.ts";
import { votesOf } from "./keys.ts";
import type { MakePoll, Poll } from "./poll.ts";
import { PollRow } from "./rows.ts";
import type { Visitor } from "./seat.ts";
import type { SessionId } from "./session.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});
const ONE_OF_THREE = { type: "single" as const, options: ["Trust", "Time", "A rule"] };

async function aPoll(form: MakePoll["form"] = ONE_OF_THREE) {
  const made = await aRoom({ now: NOW, people: 2 });
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const input = { id: anId(), question: "What do you need first?", form };
  const asking = await makePoll(made.session.id, input, at(made.moderator, 1));
  return { ...made, kenji, marta, input, asking };
}

/** As the pump does it, from the answers there are. */
const tallied = (session: SessionId, { id }: Poll, answers: number, results: Poll["results"]) =>
  PollRow.patch({ session, id })
    .set({ answers, results: results ?? {} })
    .go();

const answersOf = async (session: SessionId, { id }: Visitor, target: Poll) =>
  (await partition(votesOf(session, id), { of: room, begins: `${id}#${target.id}`, consistent: true })).map(
    ({ kind, value }) => [kind, value],
  );

describe("asking the room", () => {
  test("makes a poll once, however often the same is sent, and in two table calls", async () => {
    const { session, moderator, input, asking } = await aPoll();
    expect(asking).toMatchObject({ state: "open", answers: 0 });
    const { result, calls } = await tableCalls(() => makePoll(session.id, input, at(moderator, 9)));
    expect(result).toEqual(asking);
    expect(calls).toEqual(["BatchGetItem"]);
    const twice = { ...input, id: anId() };
    const made = await Promise.all([1, 2, 3].map(() => makePoll(session.id, twice, moderator)));
    expect(made).toEqual([made[0], made[0], made[0]]);
    const more = await tableCalls(() => makePoll(session.id, { ...input, id: anId() }, moderator));
    expect(more.calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  });

  test("is told in the audit, and is for moderators and speakers of a room that is open", async () => {
    const { session, moderator, kenji, input, asking } = await aPoll();
    const { items } = await acts(session.id, { limit: 1 }, moderator);
    expect(items).toMatchObject([{ what: "made-poll", about: asking.id, text: "What do you need first?" }]);
    const speaker = await inRole("speaker", session, moderator);
    const theirs = await makePoll(session.id, { ...input, id: anId() }, speaker);
    expect(theirs.state).toBe("open");
    await expect(makePoll(session.id, { ...input, id: anId() }, kenji)).rejects.toMatchObject({
      code: "backchannel.not-moderator",
    });
    await close(session.id, moderator);
    await expect(makePoll(session.id, { ...input, id: anId() }, moderator)).rejects.toMatchObject({
      code: "backchannel.closed",
    });
  });

  test("under an id that something else has is refused", async () => {
    const { session, moderator, kenji, input } = await aPoll();
    const question = await asked(session, kenji, "Mine?");
    for (const id of [question.id, input.id])
      await expect(
        makePoll(session.id, { ...input, id, question: "Another?" }, moderator),
      ).rejects.toMatchObject({ code: "backchannel.id-taken" });
  });
});

describe("answering a poll", () => {
  test("keeps one answer for each person, the last one, in two table calls", async () => {
    const { session, kenji, asking } = await aPoll();
    await answerPoll(session.id, asking.id, { choices: [0] }, kenji);
    const { calls } = await tableCalls(() => answerPoll(session.id, asking.id, { choices: [2] }, kenji));
    expect(calls).toEqual(["BatchGetItem", "PutItem"]);
    expect(await answersOf(session.id, kenji, asking)).toEqual([["answer", { choices: [2] }]]);
    expect((await mineIn(session.id, kenji)).answered).toEqual([asking.id]);
  });

  test("shows what it has come to, which nobody sees before they answered", async () => {
    const { session, moderator, kenji, marta, asking } = await aPoll();
    const wall = await inRole("stage", session, moderator);
    const speaker = await inRole("speaker", session, moderator);
    await tallied(session.id, asking, 5, { counts: [3, 0, 2] });
    const results = { counts: [3, 0, 2] };
    expect(await poll(session.id, asking.id, kenji)).not.toHaveProperty("results");
    expect((await snapshot(session.id, kenji)).room.polls[0]).not.toHaveProperty("results");
    expect(await answerPoll(session.id, asking.id, { choices: [0] }, kenji)).toMatchObject({ results });
    expect(await poll(session.id, asking.id, marta)).not.toHaveProperty("results");
    for (const who of [kenji, moderator, speaker, wall])
      expect(await poll(session.id, asking.id, who)).toMatchObject({ answers: 5, results });
    await closePoll(session.id, asking.id, moderator);
    expect(await poll(session.id, asking.id, marta)).toMatchObject({ state: "closed", results });
  });

  test("shows nobody what it has come to while so few have answered that it would say who chose what", async () => {
    const { session, moderator, kenji, marta, asking } = await aPoll();
    const wall = await inRole("stage", session, moderator);
    await tallied(session.id, asking, 4, { counts: [3, 0, 1] });
    const seen = async () => [
      await answerPoll(session.id, asking.id, { choices: [0] }, kenji),
      ...(await Promise.all([kenji, moderator, wall].map((who) => poll(session.id, asking.id, who)))),
      JSON.parse((await exported(session.id, "json", moderator)).text).polls[0],
    ];
    for (const one of await seen()) {
      expect(one).toMatchObject({ answers: 4 });
      expect(one).not.toHaveProperty("results");
    }
    expect(await closePoll(session.id, asking.id, moderator)).not.toHaveProperty("results");
    for (const who of [marta, moderator, wall])
      expect(await poll(session.id, asking.id, who)).not.toHaveProperty("results");
    expect((await snapshot(session.id, marta)).room.polls[0]).not.toHaveProperty("results");
    await tallied(session.id, asking, 5, { counts: [3, 0, 2] });
    expect(await poll(session.id, asking.id, marta)).toMatchObject({ results: { counts: [3, 0, 2] } });
  });

  test("by who signed in since is the answer of the same person", async () => {
    const { session, kenji, asking } = await aPoll();
    await tallied(session.id, asking, 5, { counts: [2, 2, 1] });
    await answerPoll(session.id, asking.id, { choices: [1] }, kenji);
    const account = await someone({ name: "Kenji Ito" }, NOW);
    const signedIn = { ...(await visiting(account, NOW)), before: kenji.id };
    await comeIn({ word: session.code, as: "name" }, signedIn, { network: aNetwork(), now: NOW });
    expect(await poll(session.id, asking.id, signedIn)).toHaveProperty("results");
    await answerPoll(session.id, asking.id, { choices: [0] }, signedIn);
    expect(await answersOf(session.id, kenji, asking)).toEqual([["answer", { choices: [0] }]]);
    expect(await answersOf(session.id, signedIn, asking)).toEqual([]);
  });

  test("is open to who is muted, and closed to a screen on a wall", async () => {
    const { session, moderator, kenji, asking } = await aPoll();
    const { id } = await asked(session, kenji, "Why?");
    await mute(session.id, id, moderator);
    await answerPoll(session.id, asking.id, { choices: [0] }, kenji);
    const wall = await inRole("stage", session, moderator);
    await expect(answerPoll(session.id, asking.id, { choices: [0] }, wall)).rejects.toMatchObject({
      code: "backchannel.only-watching",
    });
  });

  test.each([
    [ONE_OF_THREE, { choices: [3] }],
    [ONE_OF_THREE, { choices: [0, 1] }],
    [ONE_OF_THREE, { words: ["Trust"] }],
    [{ ...ONE_OF_THREE, type: "multiple" as const }, { choices: [1, 1] }],
    [{ type: "scale" as const, steps: 5, low: "never", high: "always" }, { choices: [5] }],
    [{ type: "cloud" as const }, { choices: [0] }],
    [{ type: "cloud" as const }, { words: ["trust", "IDI0T"] }],
  ])("to %j with %j is refused", async (form, answer) => {
    const { session, kenji, asking } = await aPoll(form);
    await expect(answerPoll(session.id, asking.id, answer, kenji)).rejects.toMatchObject({
      kind: "invalid",
      code: "backchannel.wrong-answer",
    });
    expect(await answersOf(session.id, kenji, asking)).toEqual([]);
  });

  test("with words of one's own is taken unless the room holds them back", async () => {
    const { session, moderator, kenji, asking } = await aPoll({ type: "cloud" });
    await change(session.id, { words: { languages: [], own: ["budget"] } }, moderator);
    await answerPoll(session.id, asking.id, { words: ["trust", "idiot"] }, kenji);
    await expect(answerPoll(session.id, asking.id, { words: ["Budget"] }, kenji)).rejects.toMatchObject({
      code: "backchannel.wrong-answer",
    });
  });

  test("is refused once the poll or the room is closed, and where there is none", async () => {
    const { session, moderator, kenji, asking } = await aPoll();
    await expect(answerPoll(session.id, anId(), { choices: [0] }, kenji)).rejects.toMatchObject({
      code: "backchannel.missing",
    });
    await closePoll(session.id, asking.id, moderator);
    await expect(answerPoll(session.id, asking.id, { choices: [0] }, kenji)).rejects.toMatchObject({
      code: "backchannel.poll-closed",
    });
    await close(session.id, moderator);
    await expect(answerPoll(session.id, asking.id, { choices: [0] }, kenji)).rejects.toMatchObject({
      code: "backchannel.closed",
    });
  });
});

test("closing a poll is done once, by who runs the room, and told in the audit", async () => {
  const { session, moderator, kenji, asking } = await aPoll();
  await tallied(session.id, asking, 5, { counts: [2, 2, 1] });
  await expect(closePoll(session.id, asking.id, kenji)).rejects.toMatchObject({
    code: "backchannel.not-moderator",
  });
  const { result, calls } = await tableCalls(() => closePoll(session.id, asking.id, at(moderator, 60)));
  expect(calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  expect(result).toMatchObject({
    state: "closed",
    closedAt: at(moderator, 60).now.toISOString(),
    revision: 2,
  });
  expect(await closePoll(session.id, asking.id, at(moderator, 90))).toEqual(result);
  const { items } = await acts(session.id, { limit: 2 }, moderator);
  expect(items.map(({ what }) => what)).toEqual(["closed-poll", "made-poll"]);
  const late = await anAttendee(session, {}, NOW);
  expect(await poll(session.id, asking.id, late)).toHaveProperty("results");
});
