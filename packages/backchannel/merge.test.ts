import { describe, expect, test } from "vitest";
import { partition, room, rowsAt } from "#platform";
import { newsAbout } from "../../tests/world/cohort.ts";
import { anId, asked, inRole, threeQuestions } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { acts, answer, close, hide, merge, say, snapshot, stage, turn } from "./index.ts";
import { saidKeys, sessionKey, votesIn } from "./keys.ts";
import type { Visitor } from "./seat.ts";
import type { ContributionId, Session, SessionId } from "./session.ts";
import { SHARDS } from "./shards.ts";
import { contributionIn, sessionIn } from "./store.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});

/** Who votes for a question, read vote by vote. */
async function votersOf(session: SessionId, question: ContributionId): Promise<string[]> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => votesIn(session, shard));
  const rows = await Promise.all(shards.map((shard) => partition(shard, { of: room, consistent: true })));
  const votes = rows.flat().filter(({ kind, target }) => kind === "vote" && target === question);
  return votes.map(({ voice }) => String(voice)).toSorted();
}
const ids = (...visitors: readonly Visitor[]) => visitors.map(({ id }) => id as string).toSorted();
const stands = async ({ id }: Session, question: ContributionId) =>
  contributionIn(await rowsAt(saidKeys(id, question), room), question);

describe("merging", () => {
  test("makes a question one more way of asking another, and tells who asked where it went", async () => {
    const { session, moderator, kenji, marta, a, b } = await threeQuestions(NOW);
    const merged = await merge(session.id, a.id, { into: b.id }, at(moderator, 5));
    expect(merged).toMatchObject({
      state: "merged",
      into: b.id,
      moments: { merged: at(moderator, 5).now.toISOString() },
    });
    const { room: seen } = await snapshot(session.id, marta);
    expect(seen.questions.map(({ id, state, into, ways }) => [id, state, into, ways])).toEqual(
      expect.arrayContaining([
        [a.id, "merged", b.id, 1],
        [b.id, "shown", undefined, 2],
      ]),
    );
    expect(await newsAbout("backchannel.merged", { from: a.id })).toEqual([
      { session: session.id, from: a.id, into: b.id },
    ]);
    expect(await newsAbout("backchannel.fated", { contribution: a.id })).toEqual([
      { session: session.id, contribution: a.id, asker: kenji.id, fate: "merged", into: b.id },
    ]);
    const { items } = await acts(session.id, { limit: 1 }, moderator);
    expect(items).toMatchObject([{ what: "merged", about: a.id, to: b.id }]);
    expect(await votersOf(session.id, b.id)).toEqual(ids(kenji));
  });

  test("again is the same merge, with no second way and no second news", async () => {
    const { session, moderator, a, b } = await threeQuestions(NOW);
    const first = await merge(session.id, a.id, { into: b.id }, moderator);
    expect(await merge(session.id, a.id, { into: b.id }, moderator)).toEqual(first);
    expect((await stands(session, b.id))?.ways).toBe(2);
    expect(await newsAbout("backchannel.merged", { from: a.id })).toHaveLength(1);
  });

  test("by two moderators at once counts once", async () => {
    const { session, moderator, a, b } = await threeQuestions(NOW);
    await Promise.all([1, 2, 3].map(() => merge(session.id, a.id, { into: b.id }, moderator)));
    expect((await stands(session, b.id))?.ways).toBe(2);
    expect(await newsAbout("backchannel.merged", { from: a.id })).toHaveLength(1);
  });

  test("of two into each other at once leaves one of them standing", async () => {
    const { session, moderator, a, b } = await threeQuestions(NOW);
    const both = await Promise.allSettled([
      merge(session.id, a.id, { into: b.id }, moderator),
      merge(session.id, b.id, { into: a.id }, moderator),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const states = [(await stands(session, a.id))?.state, (await stands(session, b.id))?.state];
    expect(states.toSorted()).toEqual(["merged", "shown"]);
  });

  test("points what was merged before straight on, so that nobody goes two ways", async () => {
    const { session, moderator, a, b, c } = await threeQuestions(NOW);
    await merge(session.id, a.id, { into: b.id }, moderator);
    const { calls } = await tableCalls(() => merge(session.id, b.id, { into: c.id }, moderator));
    expect(calls).toEqual(["BatchGetItem", "Query", "TransactWriteItems"]);
    expect((await stands(session, a.id))?.into).toBe(c.id);
    expect((await stands(session, b.id))?.into).toBe(c.id);
    expect((await stands(session, c.id))?.ways).toBe(3);
  });

  test("puts the other on the stage, lined up, when the first is on it", async () => {
    const { session, moderator, a, b } = await threeQuestions(NOW);
    await stage(session.id, a.id, moderator);
    await merge(session.id, a.id, { into: b.id }, moderator);
    expect(sessionIn(await rowsAt([sessionKey(session.id)], room))?.stage).toBe(b.id);
    expect((await stands(session, b.id))?.state).toBe("next");
  });

  test("takes two table calls, and works after the session", async () => {
    const { session, moderator, a, b } = await threeQuestions(NOW);
    await close(session.id, moderator);
    const { calls } = await tableCalls(() => merge(session.id, a.id, { into: b.id }, moderator));
    expect(calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  });

  test("is refused into itself, into what is declined, hidden, waiting, merged or no question", async () => {
    const { session, moderator, kenji, marta, a, b, c } = await threeQuestions(NOW);
    const link = await say(
      session.id,
      { id: anId(), kind: "link", text: "A list", url: "https://example.org/list" },
      at(marta, 60),
    );
    const held = await asked(session, at(kenji, 60), "idiot?");
    const hidden = await asked(session, at(marta, 120), "Hidden?");
    await hide(session.id, hidden.id, moderator);
    await turn(session.id, c.id, { state: "declined", revision: 1 }, moderator);
    const codes = [];
    for (const into of [a.id, link.id, held.id, hidden.id, c.id, anId()])
      codes.push(await merge(session.id, a.id, { into }, moderator).catch(({ code }) => code));
    expect(codes).toEqual([
      "backchannel.into-itself",
      "backchannel.no-question",
      "backchannel.no-way",
      "backchannel.hidden",
      "backchannel.no-way",
      "backchannel.missing",
    ]);
    await merge(session.id, a.id, { into: b.id }, moderator);
    const another = await asked(session, at(kenji, 180), "And who?");
    await expect(merge(session.id, another.id, { into: a.id }, moderator)).rejects.toMatchObject({
      code: "backchannel.merged-already",
      current: { into: b.id },
    });
    await answer(session.id, b.id, { text: "We do." }, moderator);
    expect(await merge(session.id, another.id, { into: b.id }, moderator)).toMatchObject({ into: b.id });
    expect((await stands(session, b.id))?.state).toBe("answered");
  });

  test("is for moderators alone", async () => {
    const { session, moderator, kenji, a, b } = await threeQuestions(NOW);
    const speaker = await inRole("speaker", session, moderator);
    for (const who of [kenji, speaker])
      await expect(merge(session.id, a.id, { into: b.id }, who)).rejects.toMatchObject({
        code: "backchannel.not-moderator",
      });
  });
});
