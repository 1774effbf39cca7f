import { beforeEach, expect, test } from "vitest";
import * as Cohort from "#cohort";
import type * as Feedback from "#feedback";
import type * as Journal from "#journal";
import * as Safety from "#safety";
import { aCohort } from "../../tests/world/cohort.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { inbox, type News, tellOfDecision, tellOfReport } from "./index.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Ana and Eva host; Ben says something that Kim and Lea report. */
let people: Record<"ana" | "eva" | "ben" | "kim" | "lea", Someone>;
let cohort: Cohort.Cohort;
let entry: Journal.Entry;
let reply: Feedback.Reply;
beforeEach(async () => {
  const [ana, eva, ben, kim, lea] = await Promise.all(
    ["Ana", "Eva", "Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)),
  );
  if (!ana || !eva || !ben || !kim || !lea) throw new Error("five people");
  people = { ana, eva, ben, kim, lea };
  ({ cohort } = await aCohort({ host: ana, people: [eva, ben, kim, lea], now: NOW }));
  await Cohort.giveRole(cohort.id, eva.person.id, "facilitator", await ana.ctx());
  entry = await written(kim, { in: cohort, title: "Handover" }, NOW);
  reply = await answered(entry, ben, { text: "That is stupid." }, NOW);
});

const kinds = ["reported", "decided", "moderated"];
const told = async (who: Someone): Promise<News[]> =>
  (await inbox({ limit: 50 }, await who.ctx())).items.flatMap(({ news }) =>
    kinds.includes(news.kind) ? news : [],
  );
const report = async (who: Someone, at = later(1)) => {
  const target = { kind: "reply", entry: entry.id, reply: reply.id } as const;
  await Safety.report({ target, reason: "unkind", words: "" }, await who.ctx(at));
  const [one] = (await Safety.review(cohort.id, { limit: 1 }, await people.ana.ctx())).items;
  if (!one) throw new Error("It is on the desk.");
  for (const _ of [1, 2]) await tellOfReport({ desk: cohort.id, case: one.id }, { at, now: at });
  return one;
};
const decide = async (one: Safety.Case, decision: Safety.Decision, at = later(5)) => {
  const input = Safety.Decide.parse({ decision, why: "It hurts.", revision: one.revision });
  const after = await Safety.decide(cohort.id, one.id, input, await people.ana.ctx(at));
  const event = { desk: cohort.id, case: one.id, decision, revision: after.revision };
  for (const _ of [1, 2]) await tellOfDecision(event, { at, now: at });
  return { after, event };
};

test("those who decide hear of what comes to their desk once an hour, and nobody else at all", async () => {
  const { ana, eva, ben, kim } = people;
  await report(kim);
  await report(people.lea, later(20));
  const once = [{ kind: "reported", desk: cohort.id, cohort: cohort.id }];
  expect([await told(ana), await told(eva)]).toEqual([once, once]);
  expect([await told(ben), await told(kim)]).toEqual([[], []]);
  await report(people.lea, later(61));
  expect(await told(ana)).toHaveLength(2);
});

test("its author is told that it is hidden and why, and that it is back; those who reported it what was decided", async () => {
  const { ana, ben, kim, lea } = people;
  const hidden = await decide(await report(kim), "hide");
  const decided = { kind: "decided", words: "That is stupid.", cohort: cohort.id };
  const about = { entry: entry.id, title: "Handover", reply: true, cohort: cohort.id };
  const by = { id: ana.person.id, name: "Ana" };
  expect(await told(ben)).toEqual([{ kind: "moderated", ...about, by, is: "hidden", words: "It hurts." }]);
  expect([await told(kim), await told(lea)]).toEqual([[{ ...decided, decision: "hide" }], []]);
  await decide(hidden.after, "restore", later(50));
  expect((await told(ben))[0]).toEqual({ kind: "moderated", ...about, by, is: "restored", words: "" });
  expect((await told(kim))[0]).toEqual({ ...decided, decision: "restore" });
});

test("what is left as it is is nobody's news but theirs who reported it", async () => {
  const { ben, kim } = people;
  await decide(await report(kim), "leave");
  expect(await told(ben)).toEqual([]);
  expect(await told(kim)).toMatchObject([{ kind: "decided", decision: "leave" }]);
});

test("a decision heard when it was decided otherwise says nothing any more", async () => {
  const { ben, kim } = people;
  const { after, event } = await decide(await report(kim), "hide");
  const input = Safety.Decide.parse({ decision: "restore", revision: after.revision });
  await Safety.decide(cohort.id, after.id, input, await people.eva.ctx(later(9)));
  const before = [await told(ben), await told(kim)];
  await tellOfDecision({ ...event, revision: 99 }, { at: later(9), now: later(9) });
  expect([await told(ben), await told(kim)]).toEqual(before);
});
