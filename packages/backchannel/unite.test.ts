import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partition, room } from "#platform";
import { anAttendee, anId, asked, threeQuestions } from "../../tests/world/room.ts";
import { merge, mineIn, unite, unvote, vote } from "./index.ts";
import { votesIn } from "./keys.ts";
import type { Visitor } from "./seat.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { SHARDS } from "./shards.ts";

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

describe("uniting the votes", () => {
  test("counts nobody twice, adds who asked the first, and leaves out who asked the second", async () => {
    const { session, moderator, kenji, marta, omar, others, a, b } = await threeQuestions(NOW);
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
    const { session, moderator, kenji, others, a, b } = await threeQuestions(NOW);
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
    const { session, moderator, kenji, a, b } = await threeQuestions(NOW);
    await vote(session.id, b.id, kenji);
    await merge(session.id, a.id, { into: b.id }, moderator);
    await unite(session.id, a.id);
    expect(await votersOf(session.id, b.id)).toEqual(ids(kenji));
  });

  test("of somebody who asked both counts for neither: asking it counts already", async () => {
    const { session, moderator, marta, b } = await threeQuestions(NOW);
    const again = await asked(session, at(marta, 60), "Who says so, once more?");
    await merge(session.id, again.id, { into: b.id }, moderator);
    await unite(session.id, again.id);
    expect(await votersOf(session.id, b.id)).toEqual([]);
  });

  test("of several hundred at once loses none", async () => {
    const { session, moderator, a, b } = await threeQuestions(NOW, 0);
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
          const { session, moderator, kenji, marta, omar, others, a, b, c } = await threeQuestions(NOW, 4);
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
