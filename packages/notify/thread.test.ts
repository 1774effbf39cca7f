import { beforeEach, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { inbox, type News, tellOfHelp, tellOfLoop, tellOfReply, unread } from "./index.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const TOMORROW = new Date("2026-03-03T09:30:00.000Z");
const moment = { at: NOW, now: NOW };

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort.Cohort;
let entry: Journal.Entry;
let given: Feedback.Reply;
beforeEach(async () => {
  ({ ana, ben, kim, cohort } = await anaBenAndKim(NOW));
  entry = await written(ben, { in: cohort, title: "From 61 steps to 23" }, NOW);
  given = await answered(entry, kim, {}, NOW);
});

const notesOf = async (who: Someone, kind: News["kind"]) =>
  (await inbox({ limit: 50 }, await who.ctx())).items.flatMap(({ news }) => (news.kind === kind ? news : []));
/** Ben says what he changed, and whoever is to hear of it is told, twice. */
async function closed(text: string, at = NOW, helped: readonly Feedback.ReplyId[] = []) {
  const { changed } = await Feedback.closeLoop(entry.id, { text, helped: [...helped] }, await ben.ctx(at));
  for (const _ of [1, 2])
    await tellOfLoop({ entry: entry.id, toldAt: changed?.toldAt ?? "" }, { at, now: at });
}
const about = () => ({ entry: entry.id, title: "From 61 steps to 23", cohort: cohort.id });
const byBen = () => ({ ...about(), by: { id: ben.person.id, name: "Ben" } });

test("an answer to what somebody asked is told as feedback, any other as a reply", async () => {
  const { id } = given;
  const reply = { id, entry: entry.id, author: kim.person.id, mentions: [] };
  await tellOfReply({ ...reply, feedback: true }, moment);
  await tellOfReply({ ...reply, id: "rep_another" }, moment);
  const byKim = { ...about(), by: { id: kim.person.id, name: "Kim" } };
  expect(await notesOf(ben, "feedback")).toEqual([{ kind: "feedback", ...byKim }]);
  expect(await notesOf(ben, "replied")).toEqual([{ kind: "replied", ...byKim }]);
});

test("who gave a reply hears that it helped, once; that the mark is gone is nobody's news", async () => {
  const mark = { id: given.id, entry: entry.id, author: kim.person.id, given: true };
  for (const _ of [1, 2]) await tellOfHelp(mark, moment);
  await tellOfHelp({ ...mark, id: "rep_another", given: false }, moment);
  expect(await notesOf(kim, "helped")).toEqual([{ kind: "helped", ...byBen() }]);
});

test("everybody who answered hears once what changed, and whether theirs helped; its author and readers do not", async () => {
  await answered(entry, kim, { text: "And another thing." }, NOW);
  await answered(entry, ana, {}, NOW);
  await answered(entry, ben, {}, NOW);
  await closed("I took the word out.", NOW, [given.id]);
  expect(await notesOf(kim, "loop")).toEqual([
    { kind: "loop", ...byBen(), words: "I took the word out.", helped: true },
  ]);
  expect(await notesOf(ana, "loop")).toMatchObject([{ helped: false }]);
  expect(await notesOf(ben, "loop")).toEqual([]);
});

test("what changed says that an answer helped as well: it is one unread note, in whatever order the two are heard", async () => {
  const mark = { id: given.id, entry: entry.id, author: kim.person.id, given: true };
  await Feedback.markHelped(entry.id, given.id, await ben.ctx());
  await tellOfHelp(mark, moment);
  expect(await unread(await kim.ctx())).toBe(1);
  await closed("I took **the word** out.", new Date(NOW.getTime() + 60_000));
  expect(await unread(await kim.ctx())).toBe(1);
  expect(await notesOf(kim, "loop")).toMatchObject([{ words: "I took the word out.", helped: true }]);

  const second = await answered(entry, ana, {}, NOW);
  await Feedback.markHelped(entry.id, second.id, await ben.ctx());
  await tellOfHelp({ ...mark, id: second.id, author: ana.person.id }, moment);
  expect(await notesOf(ana, "helped")).toEqual([]);
});

test("other words within a day are in the same note; those of the next day are told again, and to who answered since", async () => {
  await closed("I took the word out.");
  await closed("I took two words out.", new Date("2026-03-02T18:00:00.000Z"));
  await answered(entry, ana, {}, NOW);
  expect(await notesOf(kim, "loop")).toMatchObject([{ words: "I took two words out." }]);
  await closed("And moved Beata to the first line.", TOMORROW);
  expect(await notesOf(kim, "loop")).toHaveLength(2);
  expect(await notesOf(ana, "loop")).toMatchObject([{ words: "And moved Beata to the first line." }]);
});

test("it is not told to who made the thread or its place quiet, left, or is kept apart from who says it", async () => {
  const [quiet, deaf, gone, away] = (await Promise.all(
    ["Quiet", "Deaf", "Gone", "Away"].map((name) => someone({ name }, NOW)),
  )) as [Someone, Someone, Someone, Someone];
  const { token } = await Cohort.renewLink(cohort.id, "participant", await ana.ctx());
  for (const who of [quiet, deaf, gone, away]) {
    await Cohort.joinByLink(token, await who.ctx());
    await answered(entry, who, {}, NOW);
  }
  await Feedback.hush(entry.id, "always", await quiet.ctx());
  await People.mute(cohort.id, "always", await deaf.ctx());
  await Cohort.remove(cohort.id, gone.person.id, await ana.ctx());
  await People.block(ben.person.id, await away.ctx());
  await closed("I took the word out.");
  for (const who of [quiet, deaf, gone, away])
    expect(await notesOf(who, "loop"), who.person.name).toEqual([]);
  expect(await notesOf(kim, "loop")).toHaveLength(1);
});

test("what is taken back keeps its line in an inbox and loses its words", async () => {
  await closed("I took the word out.");
  await Journal.move(entry.id, { revision: 1, audience: "self" }, await ben.ctx());
  expect(await notesOf(kim, "loop")).toMatchObject([{ title: "", words: "" }]);
});
