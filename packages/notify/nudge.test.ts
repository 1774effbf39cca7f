import { beforeEach, describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as People from "#people";
import { PersonId } from "#people/model";
import { gone } from "../../tests/world/circles.ts";
import { aCohort, movedTo } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { freeSlot, inbox, nudge, nudgeRefusal, nudging, unread } from "./index.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const days = (many: number) => new Date(NOW.getTime() + many * 24 * 3600_000);
const at = (day: number) => days(day).toISOString();

describe("the places for nudges in a week", () => {
  test.each([
    ["nobody has nudged", [], 0],
    ["two were", [at(-1), at(-2)], 2],
    ["three were", [at(-1), at(-2), at(-3)], undefined],
    ["the third is seven days old", [at(-1), at(-2), at(-7)], 2],
    ["the first is long ago", [at(-30), at(-2), at(-3)], 0],
  ])("when %s", (_, before, slot) => {
    expect(freeSlot(before, NOW)).toBe(slot);
  });
});

test("who turned nudges off and who is kept apart prefer none alike", () => {
  const cohort = Cohort.CohortId.parse("coh_00000000000000000000000000");
  const [me, them] = ["one", "two"].map((name) => PersonId.parse(`per_00000000000${name}`)) as [
    PersonId,
    PersonId,
  ];
  const memberships = [{ person: them, cohort, role: "participant" as const, joinedAt: at(-9) }];
  const refused = (nudges: boolean, apart: PersonId[]) =>
    nudgeRefusal({ person: { id: them, nudges }, memberships }, cohort, [], {
      person: { id: me },
      apart,
      now: NOW,
    });
  expect([refused(true, []), refused(false, []), refused(true, [them])]).toEqual([
    undefined,
    "prefers-none",
    "prefers-none",
  ]);
});

describe("a nudge", () => {
  let ana: Someone;
  let eva: Someone;
  let ben: Someone;
  let cohort: Cohort.Cohort;
  beforeEach(async () => {
    [ana, eva, ben] = [
      await someone({ name: "Ana" }, NOW),
      await someone({ name: "Eva" }, NOW),
      await someone({ name: "Ben" }, NOW),
    ];
    ({ cohort } = await aCohort({ host: ana, people: [eva, ben], now: NOW }));
    await Cohort.giveRole(cohort.id, eva.person.id, "facilitator", await ana.ctx());
  });
  const WORDS = "Your question on Tuesday was a good one.";
  const nudged = async (by: Someone, who = ben, day = 0, words = WORDS) =>
    await nudge(cohort.id, who.person.id, words, await by.ctx(days(day)));
  const notes = async () =>
    (await inbox({ limit: 50 }, await ben.ctx())).items.flatMap(({ news }) =>
      news.kind === "nudge" ? news : [],
    );

  test("is a note to one person, in the words and under the name of who wrote it, and in the audit without words", async () => {
    await nudged(ana, ben, 1);
    expect(await notes()).toEqual([
      { kind: "nudge", cohort: cohort.id, by: { id: ana.person.id, name: "Ana" }, words: WORDS },
    ]);
    expect(await unread(await ben.ctx())).toBe(1);
    const [act] = (await Cohort.audit(cohort.id, { limit: 1 }, await eva.ctx())).items;
    expect(act).toMatchObject({ what: "nudged", by: { name: "Ana" }, whom: { name: "Ben" } });
    expect(JSON.stringify(act)).not.toContain("Tuesday");
  });

  test("is written by a facilitator, to who is there, in a cohort that is not closed", async () => {
    await expect(nudged(ben, ana)).rejects.toMatchObject({ code: "cohort.not-facilitator" });
    await expect(nudged(await someone({}, NOW))).rejects.toMatchObject({ code: "cohort.missing" });
    await expect(nudged(ana, ana)).rejects.toMatchObject({ code: "notify.oneself" });
    await expect(nudged(ana, await someone({}, NOW))).rejects.toMatchObject({ code: "notify.not-here" });
    await gone(cohort, ben);
    await expect(nudged(ana)).rejects.toMatchObject({ code: "notify.not-here" });
    await movedTo(cohort, "closed", NOW);
    await expect(nudged(ana, eva)).rejects.toMatchObject({ code: "cohort.closed" });
  });

  test("is not a template: what it leaves to say has to be said", async () => {
    await expect(nudged(ana, ben, 0, "What I liked: […]")).rejects.toMatchObject({
      kind: "invalid",
      code: "notify.unfinished",
    });
    expect(await notes()).toEqual([]);
  });

  test("does not reach who turned nudges off, and the desk says so", async () => {
    await People.change({ nudges: false }, await ben.ctx());
    expect(await nudging(cohort.id, ben.person.id, await ana.ctx())).toEqual({ refusal: "prefers-none" });
    await expect(nudged(ana)).rejects.toMatchObject({ code: "notify.prefers-none" });
    await People.change({ nudges: true }, await ben.ctx());
    await nudged(ana);
    expect(await notes()).toHaveLength(1);
  });

  test("from a facilitator somebody blocked is refused in the same words", async () => {
    await People.block(ana.person.id, await ben.ctx());
    const refusal = await nudged(ana).catch(({ code, message }) => ({ code, message }));
    await People.change({ nudges: false }, await eva.ctx());
    expect(await nudged(ana, eva).catch(({ code, message }) => ({ code, message }))).toEqual(refusal);
  });

  test("comes three times in a week at most, whoever writes it and however fast", async () => {
    const all = await Promise.allSettled([nudged(ana), nudged(eva), nudged(ana), nudged(eva), nudged(ana)]);
    const done = all.filter(({ status }) => status === "fulfilled").length;
    for (let more = done; more < 3; more++) await nudged(eva, ben, 1);
    await expect(nudged(ana, ben, 6)).rejects.toMatchObject({ code: "notify.enough", kind: "conflict" });
    expect(await notes()).toHaveLength(3);
    await nudged(ana, ben, 8);
    expect(await notes()).toHaveLength(4);
  });
});
