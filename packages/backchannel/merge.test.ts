import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partition, room, rowsAt } from "#platform";
import { newsAbout } from "../../tests/world/cohort.ts";
import { anAttendee, anId, aRoom, asked, inRole } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import {
  acts,
  answer,
  close,
  hide,
  merge,
  mineIn,
  say,
  snapshot,
  stage,
  turn,
  unite,
  unvote,
  vote,
} from "./index.ts";
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

/** A room with three questions, each of somebody's own, and others who vote. */
async function threeQuestions(voters = 3) {
  const made = await aRoom({ now: NOW, people: 3 + voters });
  const [kenji, marta, omar, ...others] = made.people as [Visitor, Visitor, Visitor, ...Visitor[]];
  const a = await asked(made.session, kenji, "Who decides that something has stopped?");
  const b = await asked(made.session, marta, "Who says that we stop?");
  const c = await asked(made.session, omar, "Who stops it?");
  return { ...made, kenji, marta, omar, others, a, b, c };
}

async function votersOf(session: SessionId, question: ContributionId): Promise<string[]> {
  const rows = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) =>
      partition(votesIn(session, shard), { of: room, consistent: true }),
    ),
  );
  return rows
    .flat()
    .filter(({ kind, target }) => kind === "vote" && target === question)
    .map(({ voice }) => String(voice))
    .toSorted();
}

const ids = (...visitors: readonly Visitor[]) => visitors.map(({ id }) => id as string).toSorted();
const stands = async ({ id }: Session, question: ContributionId) =>
  contributionIn(await rowsAt(saidKeys(id, question), room), question);

describe("merging", () => {
  test("makes a question one more way of asking another, and tells who asked where it went", async () => {
    const { session, moderator, kenji, marta, a, b } = await threeQuestions();
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
    const { session, moderator, a, b } = await threeQuestions();
    const first = await merge(session.id, a.id, { into: b.id }, moderator);
    expect(await merge(session.id, a.id, { into: b.id }, moderator)).toEqual(first);
    expect((await stands(session, b.id))?.ways).toBe(2);
    expect(await newsAbout("backchannel.merged", { from: a.id })).toHaveLength(1);
  });

  test("by two moderators at once counts once", async () => {
    const { session, moderator, a, b } = await threeQuestions();
    await Promise.all([1, 2, 3].map(() => merge(session.id, a.id, { into: b.id }, moderator)));
    expect((await stands(session, b.id))?.ways).toBe(2);
    expect(await newsAbout("backchannel.merged", { from: a.id })).toHaveLength(1);
  });

  test("of two into each other at once leaves one of them standing", async () => {
    const { session, moderator, a, b } = await threeQuestions();
    const both = await Promise.allSettled([
      merge(session.id, a.id, { into: b.id }, moderator),
      merge(session.id, b.id, { into: a.id }, moderator),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const states = [(await stands(session, a.id))?.state, (await stands(session, b.id))?.state];
    expect(states.toSorted()).toEqual(["merged", "shown"]);
  });

  test("points what was merged before straight on, so that nobody goes two ways", async () => {
    const { session, moderator, a, b, c } = await threeQuestions();
    await merge(session.id, a.id, { into: b.id }, moderator);
    const { calls } = await tableCalls(() => merge(session.id, b.id, { into: c.id }, moderator));
    expect(calls).toEqual(["BatchGetItem", "Query", "TransactWriteItems"]);
    expect((await stands(session, a.id))?.into).toBe(c.id);
    expect((await stands(session, b.id))?.into).toBe(c.id);
    expect((await stands(session, c.id))?.ways).toBe(3);
  });

  test("puts the other on the stage, lined up, when the first is on it", async () => {
    const { session, moderator, a, b } = await threeQuestions();
    await stage(session.id, a.id, moderator);
    await merge(session.id, a.id, { into: b.id }, moderator);
    expect(sessionIn(await rowsAt([sessionKey(session.id)], room))?.stage).toBe(b.id);
    expect((await stands(session, b.id))?.state).toBe("next");
  });

  test("takes two table calls, and works after the session", async () => {
    const { session, moderator, a, b } = await threeQuestions();
    await close(session.id, moderator);
    const { calls } = await tableCalls(() => merge(session.id, a.id, { into: b.id }, moderator));
    expect(calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  });

  test("is refused into itself, into what is declined, hidden, waiting, merged or no question", async () => {
    const { session, moderator, kenji, marta, a, b, c } = await threeQuestions();
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
    const { session, moderator, kenji, a, b } = await threeQuestions();
    const speaker = await inRole("speaker", session, moderator);
    for (const who of [kenji, speaker])
      await expect(merge(session.id, a.id, { into: b.id }, who)).rejects.toMatchObject({
        code: "backchannel.not-moderator",
      });
  });
});

describe("uniting the votes", () => {
  test("counts nobody twice, adds who asked the first, and leaves out who asked the second", async () => {
    const { session, moderator, kenji, marta, omar, others, a, b } = await threeQuestions();
    const [one, two, three] = others as [Visitor, Visitor, Visitor];
    for (const who of [one, two, marta]) await vote(session.id, a.id, who);
    for (const who of [two, three]) await vote(session.id, b.id, who);
    await merge(session.id, a.id, { into: b.id }, moderator);
    await unite(session.id, a.id);
    expect(await votersOf(session.id, b.id)).toEqual(ids(one, two, three, kenji));
    expect((await mineIn(session.id, one)).votes.toSorted()).toEqual([a.id, b.id].toSorted());
    // Nothing was merged into this one: there is nothing to unite.
    await unite(session.id, b.id);
    await unite(session.id, anId());
    expect(await votersOf(session.id, a.id)).toEqual(ids(one, two, marta));
    expect(await votersOf(session.id, b.id)).not.toContain(omar.id);
  });

  test("done again gives nobody a vote that they took back", async () => {
    const { session, moderator, kenji, others, a, b } = await threeQuestions();
    const [one, two] = others as [Visitor, Visitor];
    for (const who of [one, two]) await vote(session.id, a.id, who);
    await vote(session.id, b.id, two);
    await merge(session.id, a.id, { into: b.id }, moderator);
    await Promise.all([unite(session.id, a.id), unite(session.id, a.id)]);
    for (const who of [one, two, kenji]) await unvote(session.id, b.id, who);
    await unite(session.id, a.id);
    await merge(session.id, a.id, { into: b.id }, moderator);
    expect(await votersOf(session.id, b.id)).toEqual([]);
  });

  test("of an asker who had voted for the other counts once", async () => {
    const { session, moderator, kenji, a, b } = await threeQuestions();
    await vote(session.id, b.id, kenji);
    await merge(session.id, a.id, { into: b.id }, moderator);
    await unite(session.id, a.id);
    expect(await votersOf(session.id, b.id)).toEqual(ids(kenji));
  });

  test("of somebody who asked both counts for neither: asking it counts already", async () => {
    const { session, moderator, marta, b } = await threeQuestions();
    const again = await asked(session, at(marta, 60), "Who says so, once more?");
    await merge(session.id, again.id, { into: b.id }, moderator);
    await unite(session.id, again.id);
    expect(await votersOf(session.id, b.id)).toEqual([]);
  });

  test("of several hundred at once loses none", async () => {
    const { session, moderator, a, b } = await threeQuestions(0);
    const crowd = await Promise.all(Array.from({ length: 120 }, () => anAttendee(session, {}, NOW)));
    const [first, second] = [crowd.slice(0, 80), crowd.slice(60)];
    await Promise.all([
      ...first.map((who) => vote(session.id, a.id, who)),
      ...second.map((who) => vote(session.id, b.id, who)),
    ]);
    await merge(session.id, a.id, { into: b.id }, moderator);
    await unite(session.id, a.id);
    expect(await votersOf(session.id, b.id)).toHaveLength(121);
  });

  /**
   * Whatever is voted, merged and united at once, in whatever order the news is heard: afterwards the question that is left
   * has the votes of everybody who voted for any of them or asked one, without who asked that one.
   */
  test("comes to the same in whatever order things happen, and at once", async () => {
    const QUESTIONS = [0, 1, 2] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...QUESTIONS)), { maxLength: 10 }),
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...QUESTIONS)), { maxLength: 6 }),
        fc.constantFrom("chain" as const, "star" as const, "backwards" as const),
        fc.boolean(),
        async (early, late, shape, flipped) => {
          const { session, moderator, kenji, marta, omar, others, a, b, c } = await threeQuestions(4);
          const questions = [a.id, b.id, c.id];
          const cast = new Set<string>();
          const votes = (list: readonly (readonly [number, 0 | 1 | 2])[]) =>
            list.map(async ([who, which]) => {
              const voter = others[who] as Visitor;
              await vote(session.id, questions[which] as ContributionId, voter).then(
                () => cast.add(voter.id),
                ({ code }) => expect(code).toBe("backchannel.vote-over"),
              );
            });
          await Promise.all(votes(early));
          const [first, second] = (
            {
              chain: [
                [a.id, b.id],
                [b.id, c.id],
              ],
              star: [
                [a.id, c.id],
                [b.id, c.id],
              ],
              backwards: [
                [b.id, c.id],
                [a.id, c.id],
              ],
            } as const
          )[shape];
          const merging = async () => {
            await merge(session.id, first[0], { into: first[1] }, moderator);
            const united = unite(session.id, first[0]);
            await merge(session.id, second[0], { into: second[1] }, moderator);
            await united;
          };
          await Promise.all([merging(), ...votes(late)]);
          const heard = flipped ? [second[0], first[0]] : [first[0], second[0]];
          await Promise.all(heard.map((from) => unite(session.id, from)));
          // What landed on a question after its votes were read is passed on by who hears of the vote: here, by hearing again.
          for (const from of heard) await unite(session.id, from);
          for (const from of heard) await unite(session.id, from);
          const expected = [...cast, kenji.id, marta.id].filter((id) => id !== omar.id).toSorted();
          expect(await votersOf(session.id, c.id)).toEqual(expected);
        },
      ),
      { seed: 20_260_302, numRuns: 12 },
    );
  });
});
