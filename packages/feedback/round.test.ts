import { describe, expect, test } from "vitest";
import * as Cadence from "#cadence";
import * as Journal from "#journal";
import * as People from "#people";
import { circled, gone } from "../../tests/world/circles.ts";
import { hiddenReply, restoredReply } from "../../tests/world/hidden.ts";
import { newsOf } from "../../tests/world/news.ts";
import { anOpenRound, later } from "../../tests/world/round.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import * as Feedback from "./index.ts";

const over = (round: string) => newsOf("feedback.round-over", (data) => data.round === round);

describe("how it stands with a round", () => {
  test("is how many are in it, have what they were promised, wait and since when, and came late", async () => {
    const { cohort, host, people, round, now, heard, ends } = await anOpenRound();
    const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail()] = people;
    const standing = async (at = now) =>
      await Feedback.roundStanding(cohort.id, round.id, await host.ctx(at));
    expect(await standing()).toEqual({
      round: round.id,
      state: "open",
      entries: 0,
      served: 0,
      waiting: 0,
      late: 0,
    });

    const first = await written(ben, { in: cohort, beat: round.id }, now);
    const second = await written(kim, { in: cohort, beat: round.id }, later(now, 1));
    for (const entry of [first, second]) await heard(entry);
    for (const giver of [kim, eva]) {
      await answered(first, giver, {}, later(now, 2));
      await heard(first, giver);
    }
    expect(await standing()).toMatchObject({
      entries: 2,
      served: 1,
      waiting: 1,
      waitingSince: second.sharedAt,
    });

    await ends(later(now, 48));
    await heard(await written(eva, { in: cohort, beat: round.id }, later(now, 60)));
    expect(await standing(later(now, 61))).toMatchObject({ state: "over", entries: 3, waiting: 2, late: 1 });
  });

  test("counts people: a second answer of one person serves nobody, and one whom the author blocked neither", async () => {
    const { cohort, host, people, round, now, heard } = await anOpenRound({ people: 4 });
    const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail(), lea = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id }, now);
    const served = async (giver: Someone) => {
      await answered(entry, giver, {}, now);
      await heard(entry, giver);
      const { served } = await Feedback.roundStanding(cohort.id, round.id, await host.ctx(now));
      const { near, far } = await Feedback.answering(cohort.id, await host.ctx(now));
      return [served, near + far];
    };
    await People.block(lea.person.id, await ben.ctx(now));
    expect(await served(kim)).toEqual([0, 1]);
    expect(await served(kim)).toEqual([0, 1]);
    expect(await served(lea)).toEqual([0, 1]);
    expect(await Journal.entry(entry.id)).toMatchObject({ answers: 3, replies: 3 });
    expect(await served(eva)).toEqual([1, 0]);
  });

  test("takes a hidden answer back from what serves an entry, and no second one of who has said more there", async () => {
    const { cohort, host, people, round, now } = await anOpenRound();
    const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id }, now);
    const first = await answered(entry, kim, {}, now);
    const second = await answered(entry, kim, {}, now);
    await answered(entry, eva, {}, now);
    const isServed = async () => !Journal.isWanting((await Journal.entry(entry.id)) ?? expect.fail());
    expect(await isServed()).toBe(true);
    await hiddenReply(first, host, now);
    expect(await isServed()).toBe(true);
    await hiddenReply(second, host, now);
    expect(await isServed()).toBe(false);
    await restoredReply(first, now);
    expect(await isServed()).toBe(true);
  });

  test("counts nothing that is for a circle alone; whoever wrote it takes part all the same", async () => {
    const { cohort, host, people, round, now, heard } = await anOpenRound();
    const [ben = expect.fail(), kim = expect.fail()] = people;
    await circled(cohort, [ben, kim]);
    const close = await written(ben, { in: cohort, beat: round.id, audience: "circle" }, now);
    await heard(close);
    const standing = async () => await Feedback.roundStanding(cohort.id, round.id, await host.ctx(now));
    expect(await standing()).toMatchObject({ entries: 0, waiting: 0 });
    expect(await Feedback.whoTookPart(round.id)).toEqual([ben.person.id]);
    await Journal.move(close.id, { revision: 1, audience: "cohort" }, await ben.ctx(now));
    await heard(close);
    expect(await standing()).toMatchObject({ entries: 1, waiting: 1 });
  });

  test("is counted in three calls, for those who host", async () => {
    const { cohort, host, people, round, now } = await anOpenRound();
    const ctx = await host.ctx(now);
    const { calls } = await tableCalls(() => Feedback.roundStanding(cohort.id, round.id, ctx));
    expect(calls).toEqual(["Query", "Query", "Query"]);
    const theirs = await people[0]?.ctx(now);
    await expect(Feedback.roundStanding(cohort.id, round.id, theirs ?? expect.fail())).rejects.toMatchObject({
      code: "cohort.not-facilitator",
    });
  });

  test("needs no mending when somebody leaves, or keeps for themselves what they wrote", async () => {
    const { cohort, host, people, round, now, heard } = await anOpenRound();
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const left = await written(ben, { in: cohort, beat: round.id }, now);
    const back = await written(kim, { in: cohort, beat: round.id }, now);
    for (const entry of [left, back]) await heard(entry);
    await gone(cohort, ben);
    await Journal.move(back.id, { revision: 1, audience: "self" }, await kim.ctx(now));
    await heard(back);
    expect(await Feedback.roundStanding(cohort.id, round.id, await host.ctx(now))).toMatchObject({
      entries: 1,
      waiting: 1,
    });
    await answered(left, kim, {}, now);
    await answered(left, host, {}, now);
    await heard(left, host);
    expect(await Feedback.roundStanding(cohort.id, round.id, await host.ctx(now))).toMatchObject({
      served: 1,
    });
  });

  test("is the same whatever is heard twice, late or out of order", async () => {
    const { cohort, host, people, round, now, heard } = await anOpenRound({ rules: { floor: 1 } });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id }, now);
    await answered(entry, kim, {}, now);
    await Promise.all([heard(entry), heard(entry, kim), heard(entry), heard(entry, kim)]);
    const standing = await Feedback.roundStanding(cohort.id, round.id, await host.ctx(now));
    expect(standing).toMatchObject({ entries: 1, served: 1, waiting: 0 });
    expect((await Feedback.whoTookPart(round.id)).toSorted()).toEqual(
      [ben.person.id, kim.person.id].toSorted(),
    );
  });
});

describe("the end of a round", () => {
  test("gives names back to entries and answers, and is told once", async () => {
    const { cohort, people, round, closing, now, heard, ends } = await anOpenRound({
      rules: { blind: "both" },
    });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id }, now);
    await heard(entry);
    await answered(entry, kim, {}, now);
    await ends(later(now, 48));
    await Feedback.endRounds(cohort.id, [closing.id], later(now, 49));
    const seen = await Feedback.thread(entry.id, {}, await kim.ctx(later(now, 50)));
    expect(seen.entry.author.id).toBe(ben.person.id);
    expect((await Feedback.thread(entry.id, {}, await ben.ctx(later(now, 50)))).replies).toMatchObject([
      { author: { id: kim.person.id } },
    ]);
    expect(await over(round.id)).toEqual([{ round: round.id, cohort: cohort.id }]);
  });

  test("is no news before it has come", async () => {
    const { cohort, people, round, closing, now, heard } = await anOpenRound({ rules: { blind: "author" } });
    const entry = await written(people[0] ?? expect.fail(), { in: cohort, beat: round.id }, now);
    await heard(entry);
    await Feedback.endRounds(cohort.id, [closing.id, round.id], now);
    expect((await Journal.entry(entry.id))?.blind).toBe("author");
    expect(await over(round.id)).toEqual([]);
  });

  test("reaches what is written and answered at that very moment", async () => {
    const { cohort, people, round, now, heard, ends } = await anOpenRound({ rules: { blind: "both" } });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const before = await written(ben, { in: cohort, beat: round.id }, now);
    await heard(before);
    const at = later(now, 48);
    const [during] = await Promise.all([
      written(ben, { in: cohort, beat: round.id }, at).then(async (entry) => {
        await heard(entry);
        return entry;
      }),
      answered(before, kim, {}, at),
      ends(at),
    ]);
    for (const entry of [before, during]) {
      expect((await Journal.entry(entry.id))?.blind, entry.id).toBeUndefined();
      const { replies } = await Feedback.thread(entry.id, {}, await ben.ctx(at));
      for (const { author } of replies) expect(author).toEqual({ id: kim.person.id, name: kim.person.name });
    }
  });

  test("of a round that is cancelled gives names back to what was written before it", async () => {
    const { cohort, host, people, prompt, round, closing, now, heard } = await anOpenRound({
      rules: { blind: "author", about: "ask" },
      opens: false,
    });
    const entry = await written(people[0] ?? expect.fail(), { in: cohort, beat: prompt.id }, now);
    expect(entry.blind).toBe("author");
    await heard(entry);
    const { revision } = cohort;
    const move = { what: "cancel", slug: round.slug } as const;
    await Cadence.move(cohort.id, { move, revision }, await host.ctx(now));
    await Feedback.endRounds(cohort.id, [round.id, closing.id], now);
    expect((await Journal.entry(entry.id))?.blind).toBeUndefined();
    expect(await over(round.id)).toEqual([]);
  });
});
