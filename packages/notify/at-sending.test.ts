import { beforeEach, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { gone } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { stillTheirs } from "./at-sending.ts";
import type { MailMatter } from "./model.ts";

const now = new Date("2026-03-03T08:00:00Z");

const LONG_AGO = new Date("2001-03-02T09:00:00Z");
let ana: Someone;
let kenji: Someone;
let cohort: Cohort;
beforeEach(async () => {
  kenji = await someone({ name: "Kenji" });
  ({ cohort, host: ana } = await aCohort({ people: [kenji] }));
});
const left = (matter: MailMatter) => stillTheirs(matter, kenji.person.id, now);
const line = ({ id }: Journal.Entry) => ({
  entry: id,
  by: "Ana",
  words: "Words",
  at: now.toISOString(),
  place: "Here",
});
const digest = (...entries: Journal.Entry[]): MailMatter => ({
  kind: "digest",
  date: "2026-03-03",
  said: [],
  helped: [],
  asked: [],
  waiting: entries.map(line),
});
const invitation = (): MailMatter => ({
  kind: "invitation",
  cohort: cohort.id,
  title: "A month",
  summary: "",
  by: "Ana",
  startsAt: now.toISOString(),
  cohortZone: "UTC",
});

test("a digest quotes what its reader may read when it leaves, not when it was planned", async () => {
  const [kept, taken] = [await written(ana, { in: cohort }), await written(ana, { in: cohort })];
  await Journal.move(taken.id, { revision: 1, audience: "self" }, await ana.ctx());
  expect(await left(digest(kept, taken))).toEqual({ ...digest(kept), unlooked: undefined });
  expect(await left(digest(taken))).toBeUndefined();
});

test("what somebody was asked about leaves while they have not told it, without its words once those are taken back", async () => {
  const [kept, taken, told] = [
    await written(ana, { in: cohort }),
    await written(ana, { in: cohort }),
    await written(ana, { in: cohort }),
  ];
  for (const { id } of [kept, taken, told])
    await Feedback.signal(id, "trying-this", { ...(await kenji.ctx()), now: LONG_AGO });
  // The tick asks whoever is due in the whole store: nobody of other tests is, so long before them.
  await Feedback.askDue(new Date(LONG_AGO.getTime() + 11 * 24 * 3600_000));
  await Journal.move(taken.id, { revision: 1, audience: "self" }, await ana.ctx());
  await Feedback.letGo(told.id, await kenji.ctx());
  const asked = [kept, taken, told].map(({ id }) => ({
    entry: id,
    words: "Try it",
    since: now.toISOString(),
  }));
  const [first, second, third] = asked;
  expect(await left({ ...digest(), asked } as MailMatter)).toMatchObject({
    asked: [first, { ...second, words: "" }],
  });
  expect(await left({ ...digest(), asked: [third] } as MailMatter)).toBeUndefined();
});

test("that somebody wrote is still so when nothing else of a digest is left", async () => {
  const taken = await written(ana, { in: cohort });
  await Journal.move(taken.id, { revision: 1, audience: "self" }, await ana.ctx());
  const matter = { ...digest(taken), wrote: 1 };
  expect(await left(matter)).toMatchObject({ wrote: 1, waiting: [] });
});

test("what an answer was good for leaves with it, while the entry is theirs to read", async () => {
  const [kept, taken] = [await written(ana, { in: cohort }), await written(ana, { in: cohort })];
  await Journal.move(taken.id, { revision: 1, audience: "self" }, await ana.ctx());
  const matter = { kind: "digest" as const, date: "2026-03-03", said: [], asked: [], waiting: [] };
  const [one, other] = [kept, taken].map(line);
  expect(await left({ ...matter, helped: [one, other].flatMap((found) => found ?? []) })).toMatchObject({
    helped: [one],
  });
});

test("nothing is sent about a cohort to who left it meanwhile", async () => {
  const entry = await written(ana, { in: cohort });
  expect(await left(invitation())).toEqual(invitation());
  await gone(cohort, kenji);
  expect(await left(invitation())).toBeUndefined();
  expect(await left(digest(entry))).toBeUndefined();
});

test("nor what they stopped meanwhile", async () => {
  const entry = await written(ana, { in: cohort });
  await People.stopMails(kenji.person.id, "digest", now);
  expect(await left(digest(entry))).toBeUndefined();
  expect(await left(invitation())).toEqual(invitation());
});
