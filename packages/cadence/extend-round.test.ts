import { expect, test } from "vitest";
import * as Cohort from "#cohort";
import { anOpenRound, later } from "../../tests/world/round.ts";
import { aDesign, aLaunched } from "../../tests/world/two-weeks.ts";
import * as Cadence from "./index.ts";

test("one more day moves the end of a round to the same hour of the next, and everybody gets one notice", async () => {
  const { cohort, host, round, closing, now } = await anOpenRound();
  const { revision } = await Cohort.get(cohort.id);
  const done = await Cadence.extendRound(cohort.id, round.id, { revision }, await host.ctx(now));
  expect(done).toMatchObject({
    revision: revision + 1,
    changes: [
      { slug: "answers-opens" },
      { slug: "answers-closes", after: { at: later(new Date(closing.at), 24).toISOString() } },
    ],
  });
  const beats = await Cadence.monthOf(cohort.id);
  expect(beats.find(({ id }) => id === round.id)).toMatchObject({
    state: "reached",
    until: "2026-03-07T09:00:00.000Z",
  });
});

test("two clicks add one day, and it is taken back by moving the end back", async () => {
  const { cohort, host, round, closing, now } = await anOpenRound();
  const { revision } = await Cohort.get(cohort.id);
  const ctx = await host.ctx(now);
  const asked = await Promise.allSettled([
    Cadence.extendRound(cohort.id, round.id, { revision }, ctx),
    Cadence.extendRound(cohort.id, round.id, { revision }, ctx),
  ]);
  expect(asked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { on, clock, slug } = closing;
  await Cadence.move(cohort.id, { move: { what: "beat", slug, on, clock }, revision: revision + 1 }, ctx);
  const beats = await Cadence.monthOf(cohort.id);
  expect(beats.find(({ id }) => id === closing.id)?.at).toBe(closing.at);
});

test("it is refused when the round is over, for others than its hosts, and for what is no round", async () => {
  const { cohort, host, people, round, prompt, now, ends } = await anOpenRound();
  const { revision } = await Cohort.get(cohort.id);
  const extend = async (who = host, beat = round.id, at = now) =>
    await Cadence.extendRound(cohort.id, beat, { revision }, await who.ctx(at));
  await expect(extend(people[0])).rejects.toMatchObject({ code: "cohort.not-facilitator" });
  await expect(extend(host, prompt.id)).rejects.toMatchObject({ code: "cadence.no-such-round" });
  await ends(later(now, 48));
  await expect(extend(host, round.id, later(now, 49))).rejects.toMatchObject({ code: "cadence.round-over" });
});

test("it is refused in plain words where the next day has no such hour, and after the month has closed", async () => {
  const [week] = aDesign().weeks;
  if (!week) throw new Error("That design has weeks.");
  const round = { slug: "answers", kind: "round", title: "Answer", text: "" } as const;
  const extended = async (moment: { day: number; at: string; minutes: number }, startsOn: string) => {
    const design = aDesign({ weeks: [{ ...week, moments: [{ ...round, ...moment }] }], checkIns: [] });
    const { id, host } = await aLaunched({ startsOn, design }, new Date("2026-03-01T09:00:00.000Z"));
    const opening = (await Cadence.monthOf(id)).find(({ kind }) => kind === "round-opens");
    const { revision } = await Cohort.get(id);
    return await Cadence.extendRound(id, opening?.id ?? expect.fail(), { revision }, await host.ctx());
  };
  // Lisbon has no 01:30 on Sunday 29 March.
  await expect(extended({ day: 5, at: "01:30", minutes: 24 * 60 }, "2026-03-23")).rejects.toMatchObject({
    code: "cadence.no-such-time",
  });
  await expect(extended({ day: 5, at: "10:00", minutes: 2 * 24 * 60 }, "2026-03-09")).rejects.toMatchObject({
    code: "cadence.order",
  });
});
