import { beforeEach, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { circled, gone } from "../../tests/world/circles.ts";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import { inbox, tellOfTravel, tellOfTry, unread } from "./index.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;
beforeEach(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
});

const write = (who: Someone, title: string, input: Parameters<typeof written>[1] = {}) =>
  written(who, { in: cohort, title, ...input }, NOW);
const adapt = (who: Someone, from: Journal.Entry, title: string, input: Parameters<typeof written>[1] = {}) =>
  write(who, title, { adaptedFrom: from.id, ...input });
/** The news of an entry is heard, twice. */
const heard = async ({ id, adapted }: Journal.Entry, at = NOW) => {
  for (const _ of [1, 2]) await tellOfTravel({ id, adapted }, { at, now: at });
};
const notesOf = async (who: Someone) =>
  (await inbox({ limit: 50 }, await who.ctx())).items.flatMap(({ news }) =>
    news.kind === "travelled" || news.kind === "tried" ? news : [],
  );

describe("a practice that travelled", () => {
  test("is told once to who wrote it, and to who wrote the first of its line", async () => {
    const origin = await write(ana, "Weekly demo");
    const between = await adapt(ben, origin, "Demo by letter");
    await heard(between);
    const byBen = { id: ben.person.id, name: "Ben" };
    const travelled = {
      kind: "travelled",
      entry: between.id,
      title: "Demo by letter",
      by: byBen,
      from: { entry: origin.id, title: "Weekly demo" },
      direct: true,
      cohort: cohort.id,
    };
    expect(await notesOf(ana)).toEqual([travelled]);
    const last = await adapt(kim, between, "Demo on paper");
    await heard(last, new Date(NOW.getTime() + 1_000));
    expect(await notesOf(ben)).toMatchObject([{ entry: last.id, from: { entry: between.id }, direct: true }]);
    expect(await notesOf(ana)).toMatchObject([
      { entry: last.id, from: { entry: origin.id }, direct: false },
      { entry: between.id },
    ]);
    expect(await notesOf(kim)).toEqual([]);
    expect(await unread(await ana.ctx())).toBe(2);
  });

  test("is told once to somebody who wrote both, and never of one's own", async () => {
    const origin = await write(ana, "Weekly demo");
    const again = await adapt(ana, origin, "Monthly demo");
    await heard(again);
    expect(await notesOf(ana)).toEqual([]);
    await heard(await adapt(kim, again, "Demo at noon"));
    expect(await notesOf(ana)).toMatchObject([{ from: { entry: again.id }, direct: true }]);
  });

  test("is not told while it stays where they may not read it, and is as soon as it is shared with them", async () => {
    await circled(cohort, [ben, kim]);
    const origin = await write(ana, "Weekly demo");
    const secret = await adapt(kim, origin, "For me", { audience: "self" });
    const close = await adapt(kim, origin, "For us", { audience: "circle" });
    for (const entry of [secret, close]) await heard(entry);
    expect(await notesOf(ana)).toEqual([]);
    await heard(await Journal.move(close.id, { revision: 1, audience: "cohort" }, await kim.ctx()));
    expect(await notesOf(ana)).toMatchObject([{ entry: close.id, title: "For us" }]);
  });

  test("is not told of what adapts nothing", async () => {
    await write(ana, "Weekly demo");
    await heard(await write(kim, "Something else"));
    expect(await notesOf(ana)).toEqual([]);
  });

  test("is not told to who made the thread or the place quiet, left, or is kept apart", async () => {
    const origin = await write(ben, "Weekly demo");
    const adapted = await adapt(kim, origin, "Demo at noon");
    const ctx = await ben.ctx();
    const quiet = [
      [() => Feedback.hush(origin.id, "always", ctx), () => Feedback.hush(origin.id, null, ctx)],
      [() => People.mute(cohort.id, "always", ctx), () => People.mute(cohort.id, null, ctx)],
      [() => People.block(kim.person.id, ctx), () => People.unblock(kim.person.id, ctx)],
      [() => gone(cohort, ben), async () => undefined],
    ] as const;
    for (const [make, unmake] of quiet) {
      await make();
      await heard(adapted);
      expect(await notesOf(ben)).toEqual([]);
      await unmake();
    }
  });

  test("loses its title in an inbox when it is taken back", async () => {
    const origin = await write(ana, "Weekly demo");
    const adapted = await adapt(kim, origin, "Demo at noon");
    await heard(adapted);
    await Journal.move(adapted.id, { revision: 1, audience: "self" }, await kim.ctx());
    expect(await notesOf(ana)).toMatchObject([{ title: "", from: { title: "Weekly demo" } }]);
  });
});

describe("what somebody tries", () => {
  const since = "2026-02-20T09:00:00.000Z";
  const asked = async ({ id }: Journal.Entry, at = NOW) => {
    for (const _ of [1, 2])
      await tellOfTry(
        { entry: id, person: kim.person.id, since },
        { at, now: new Date(at.getTime() + 5_000) },
      );
  };

  test("is asked about in a note, once for each time, and only they have it", async () => {
    const origin = await write(ana, "Weekly demo");
    await asked(origin);
    expect(await notesOf(kim)).toEqual([
      { kind: "tried", entry: origin.id, title: "Weekly demo", since, days: 10 },
    ]);
    await asked(origin, new Date("2026-03-12T09:00:00.000Z"));
    expect(await notesOf(kim)).toMatchObject([{ days: 20 }, { days: 10 }]);
    expect(await notesOf(ana)).toEqual([]);
  });

  test("is asked about without its title when that is not theirs to read, or was written by whom they blocked", async () => {
    const [taken, blocked] = [await write(ana, "Weekly demo"), await write(ben, "Weekly demo")];
    await asked(taken);
    await Journal.move(taken.id, { revision: 1, audience: "self" }, await ana.ctx());
    await People.block(ben.person.id, await kim.ctx());
    await asked(blocked, new Date("2026-03-02T10:00:00.000Z"));
    expect(await notesOf(kim)).toMatchObject([
      { entry: blocked.id, title: "" },
      { entry: taken.id, title: "" },
    ]);
  });
});
