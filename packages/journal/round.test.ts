import { describe, expect, test } from "vitest";
import type * as Cadence from "#cadence";
import { newsOf } from "../../tests/world/news.ts";
import { anOpenRound, later } from "../../tests/world/round.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import * as Journal from "./index.ts";

const standing = async (entry: Pick<Journal.Entry, "id">) => await Journal.entry(entry.id);

describe("what is written for a round, or to the prompt that it is about", () => {
  test("is in it and promised its answers, before it opens, while it is open and when it is over", async () => {
    const { people, cohort, prompt, round, now, ends } = await anOpenRound({
      rules: { floor: 3, about: "ask" },
    });
    const [ben = expect.fail()] = people;
    const early = await written(ben, { in: cohort, beat: prompt.id }, later(now, -20));
    const onTime = await written(ben, { in: cohort, beat: round.id }, now);
    await ends(later(now, 48));
    const late = await written(ben, { in: cohort, beat: prompt.id }, later(now, 49));
    for (const entry of [early, onTime, late])
      expect(await standing(entry)).toMatchObject({ round: round.id, wants: 3 });
    const besides = await written(ben, { in: cohort }, now);
    expect(await standing(besides)).not.toHaveProperty("round");
  });

  test("is named where the round hides nobody, and in a blind one until that is over", async () => {
    const open = await anOpenRound();
    const named = await written(
      open.people[0] ?? expect.fail(),
      { in: open.cohort, beat: open.round.id },
      open.now,
    );
    expect(named.blind).toBeUndefined();
    const { people, cohort, round, now, ends } = await anOpenRound({ rules: { blind: "both" } });
    const [ben = expect.fail()] = people;
    const hidden = await written(ben, { in: cohort, beat: round.id }, now);
    const forSelf = await written(ben, { in: cohort, beat: round.id, audience: "self" }, now);
    expect([hidden.blind, forSelf.blind]).toEqual(["both", "both"]);
    await ends(later(now, 48));
    expect(await written(ben, { in: cohort, beat: round.id }, later(now, 49))).not.toHaveProperty(
      "blind",
      "both",
    );
  });

  test("takes one Query more than other entries", async () => {
    const { people, cohort, round, now } = await anOpenRound();
    const [ben = expect.fail()] = people;
    const ctx = await ben.ctx(now);
    const input = Journal.WriteEntry.parse({ cohort: cohort.id, audience: "cohort", text: "One." });
    const without = await tableCalls(() => Journal.write(input, ctx));
    const within = await tableCalls(() => Journal.write({ ...input, beat: round.id }, ctx));
    expect(within.calls.toSorted()).toEqual([...without.calls, "Query"].toSorted());
  });

  test("takes nothing from a beat of another cohort", async () => {
    const [here, there] = [await anOpenRound(), await anOpenRound({ rules: { blind: "both" } })];
    const [ben = expect.fail()] = here.people;
    const entry = await written(ben, { in: here.cohort, beat: there.round.id }, here.now);
    expect(entry).not.toHaveProperty("round");
    expect(entry.blind).toBeUndefined();
  });
});

describe("bringing an entry into a round", () => {
  const bring = async (entry: Journal.Entry, round: Cadence.Beat, who: Someone, at: Date) =>
    await Journal.enterRound(entry.id, { round: round.id }, await who.ctx(at));

  test("promises it what all others there are promised, and offers it again when it wants more answers", async () => {
    const { people, cohort, round, now, host } = await anOpenRound();
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const entry = await written(ben, { in: cohort }, now);
    await answered(entry, kim, {}, now);
    const brought = await bring(entry, round, ben, now);
    expect(brought).toMatchObject({ round: round.id, wants: 2, answers: 1 });
    expect(Journal.isWanting(brought)).toBe(true);
    expect(await bring(entry, round, ben, now)).toEqual(brought);
    await expect(bring(entry, round, host, now)).rejects.toMatchObject({
      code: "journal.not-yours",
    });
    const told = await newsOf("journal.entry-changed", ({ id }) => id === entry.id);
    expect(told).toMatchObject([{ round: round.id }]);
  });

  test("counts an answer that comes at the same moment", async () => {
    const { people, cohort, round, now } = await anOpenRound();
    const [ben = expect.fail(), kim = expect.fail()] = people;
    for (let time = 0; time < 5; time++) {
      const entry = await written(ben, { in: cohort }, now);
      await Promise.all([bring(entry, round, ben, now), answered(entry, kim, {}, now)]);
      expect(await standing(entry)).toMatchObject({ round: round.id, wants: 2, answers: 1 });
    }
  });

  test("hides a name only while nobody has read it", async () => {
    const { people, cohort, round, now } = await anOpenRound({ rules: { blind: "author" } });
    const [ben = expect.fail()] = people;
    const read = await written(ben, { in: cohort }, now);
    await expect(bring(read, round, ben, now)).rejects.toMatchObject({
      code: "journal.read-by-name",
    });
    const own = await written(ben, { in: cohort, audience: "self" }, now);
    expect(await bring(own, round, ben, now)).toMatchObject({ round: round.id, blind: "author" });
    const up = await Journal.move(own.id, { revision: 2, audience: "cohort" }, await ben.ctx(now));
    expect(up.blind).toBe("author");
  });

  test("is refused for what is no round here, is cancelled, or comes second", async () => {
    const { people, cohort, round, prompt, now, ends } = await anOpenRound();
    const [ben = expect.fail()] = people;
    const entry = await written(ben, { in: cohort }, now);
    const elsewhere = (await anOpenRound()).round;
    for (const other of [prompt, elsewhere])
      await expect(bring(entry, other, ben, now)).rejects.toMatchObject({
        code: "journal.no-such-round",
      });
    const alone = await written(ben, { audience: "self" }, now);
    await expect(bring(alone, round, ben, now)).rejects.toMatchObject({
      code: "journal.no-such-round",
    });
    await ends(later(now, 48));
    expect(await bring(entry, round, ben, later(now, 49))).toMatchObject({ wants: 2 });
    await expect(bring(entry, elsewhere, ben, now)).rejects.toMatchObject({
      code: "journal.in-a-round",
    });
  });
});

describe("a prompt that asks to write first", () => {
  test("opens what others wrote once mine is there, also for myself only, and stays open", async () => {
    const { people, cohort, prompt, now } = await anOpenRound({ prompt: { writeFirst: true } });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const theirs = await written(ben, { in: cohort, beat: prompt.id, title: "Mine" }, now);
    expect(theirs.sealedUntil).toBe(later(new Date(prompt.at), 7 * 24).toISOString());
    const seen = async (at = now) => await Journal.readable(theirs.id, await kim.ctx(at));
    expect(await seen()).toMatchObject({ title: "", text: "", author: { name: ben.person.name } });
    const own = await written(kim, { in: cohort, beat: prompt.id, audience: "self" }, now);
    expect(await seen()).toMatchObject({ title: "Mine", text: "Two lines." });
    await Journal.edit(
      own.id,
      { revision: 1, title: "", text: "Never mind.", kind: null },
      await kim.ctx(now),
    );
    expect(await seen()).toMatchObject({ title: "Mine" });
  });

  test("opens to everybody with the next week, and nothing written after that is closed", async () => {
    const { people, cohort, prompt, now } = await anOpenRound({ prompt: { writeFirst: true } });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const theirs = await written(ben, { in: cohort, beat: prompt.id }, now);
    const after = later(new Date(prompt.at), 7 * 24);
    expect((await Journal.readable(theirs.id, await kim.ctx(after))).text).toBe("Two lines.");
    const late = await written(ben, { in: cohort, beat: prompt.id }, after);
    expect(late.sealedUntil).toBeUndefined();
  });

  test("keeps how an entry read before, and its thread, from whom it is closed to", async () => {
    const { people, cohort, prompt, now, host } = await anOpenRound({ prompt: { writeFirst: true } });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const theirs = await written(ben, { in: cohort, beat: prompt.id }, now);
    await Journal.edit(
      theirs.id,
      { revision: 1, title: "", text: "Three lines.", kind: null },
      await ben.ctx(later(now, 1)),
    );
    const editions = async (who: typeof kim) =>
      (await Journal.editions(theirs.id, { limit: 10 }, await who.ctx(later(now, 2)))).items.length;
    expect([await editions(kim), await editions(host)]).toEqual([0, 1]);
    await expect(answered(theirs, kim, {}, now)).rejects.toMatchObject({ code: "journal.sealed" });
    await answered(theirs, host, {}, now);
  });
});
