import { expect, test } from "vitest";
import { anAttendee, anId, aSession, asked } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { close, mineIn, react, say, unvote, vote } from "./index.ts";
import { ContributionRow } from "./rows.ts";

const NOW = new Date("2026-03-11T14:00:00Z");

async function room() {
  const made = await aSession({ now: NOW });
  const [asker, voter] = [await anAttendee(made.session, {}, NOW), await anAttendee(made.session, {}, NOW)];
  return { ...made, asker, voter, question: await asked(made.session, asker, "Who decides?") };
}

test("one person votes once, however often they press, and may take it back", async () => {
  const { session, voter, question } = await room();
  await Promise.all([1, 2, 3].map(() => vote(session.id, question.id, voter)));
  expect((await mineIn(session.id, voter)).votes).toEqual([question.id]);
  await unvote(session.id, question.id, voter);
  await unvote(session.id, question.id, voter);
  expect((await mineIn(session.id, voter)).votes).toEqual([]);
});

test("a vote is two table calls", async () => {
  const { session, voter, question } = await room();
  const { calls } = await tableCalls(() => vote(session.id, question.id, voter));
  expect(calls).toEqual(["BatchGetItem", "PutItem"]);
});

test("nobody votes for their own question", async () => {
  const { session, asker, question } = await room();
  await expect(vote(session.id, question.id, asker)).rejects.toMatchObject({
    code: "backchannel.own-question",
  });
});

test("a question that is over takes no votes, and a merged one says where to", async () => {
  const { session, asker, voter, question } = await room();
  const other = await asked(session, asker, "Who decides that it has stopped?");
  const key = { session: session.id, part: "FLOOR" as const, id: question.id };
  await ContributionRow.patch(key).set({ state: "answered" }).go();
  await expect(vote(session.id, question.id, voter)).rejects.toMatchObject({ code: "backchannel.vote-over" });
  await ContributionRow.patch(key).set({ state: "merged", into: other.id }).go();
  await expect(vote(session.id, question.id, voter)).rejects.toMatchObject({ current: { into: other.id } });
});

test("there is nothing to vote for in a message, in what is hidden, in another room, and when it is over", async () => {
  const { session, moderator, asker, voter, question } = await room();
  const message = await say(session.id, { id: anId(), kind: "message", text: "Hello." }, asker);
  const elsewhere = await room();
  for (const id of [message.id, elsewhere.question.id, anId()])
    await expect(vote(session.id, id, voter)).rejects.toMatchObject({ code: "backchannel.no-such-question" });
  const key = { session: session.id, part: "FLOOR" as const, id: question.id };
  await ContributionRow.patch(key).set({ hiddenAt: NOW.toISOString() }).go();
  await expect(vote(session.id, question.id, voter)).rejects.toMatchObject({
    code: "backchannel.no-such-question",
  });
  await close(session.id, moderator);
  await expect(vote(session.id, question.id, voter)).rejects.toMatchObject({ code: "backchannel.closed" });
});

test("reactions are kept under the second they came in", async () => {
  const { session, voter } = await room();
  const { calls } = await tableCalls(() => react(session.id, "applause", voter));
  expect(calls).toEqual(["BatchGetItem", "PutItem"]);
});
