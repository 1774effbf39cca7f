import { expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import * as People from "#people";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { ended } from "../../tests/world/ended.ts";
import { anAttendee, aSession, asked, visiting } from "../../tests/world/room.ts";
import type { Someone } from "../../tests/world.ts";
import { announceResurfacing, inbox, type News, tellOfClosing, tellOfFate } from "./index.ts";

const NOW = new Date("2026-03-05T18:00:00.000Z");
const moment = { at: NOW, now: NOW };

const newsOf = async (who: Someone, kind: News["kind"] = "question") =>
  (await inbox({ limit: 50 }, await who.ctx())).items.flatMap(({ news }) => (news.kind === kind ? news : []));

/** A live hour of a cohort: Ben asks under an alias, Kim without a name, and somebody who came by the code. */
async function aLiveHour() {
  const { ana, ben, kim, cohort } = await anaBenAndKim(NOW);
  const { session, moderator } = await aSession({
    host: ana,
    cohort: cohort.id,
    title: "Hello live",
    now: NOW,
  });
  const seated = async (who: Someone, as: "alias" | "unnamed") => {
    const visitor = await visiting(who, NOW);
    await Backchannel.takeSeat(session.id, { as }, visitor);
    return visitor;
  };
  const [his, hers] = [await seated(ben, "alias"), await seated(kim, "unnamed")];
  const guest = await anAttendee(session, {}, NOW);
  const close = () => Backchannel.close(session.id, moderator);
  return { ana, ben, kim, cohort, session, moderator, his, hers, guest, close };
}

test("who asked is told what became of their question, under whatever name they asked, once for each fate", async () => {
  const { ben, kim, ana, cohort, session, moderator, his, hers, guest } = await aLiveHour();
  const question = await asked(session, his, "Who decides,\n and when?");
  const hidden = await asked(session, hers, "Buy this");
  const theirs = await asked(session, guest, "Who pays?");
  await ended(session.id, question.id, { state: "answered" }, moderator);
  const fated = { session: session.id, contribution: question.id, fate: "answered" } as const;
  for (const _ of [1, 2]) await tellOfFate(fated, moment);
  await tellOfFate({ ...fated, fate: "later" }, { at: new Date(NOW.getTime() + 1_000), now: NOW });
  await tellOfFate({ session: session.id, contribution: hidden.id, fate: "hidden" }, moment);
  await tellOfFate({ session: session.id, contribution: theirs.id, fate: "declined" }, moment);
  const about = { session: session.id, cohort: cohort.id, title: "Hello live" };
  const told = { kind: "question", ...about, words: "Who decides, and when?" };
  expect(await newsOf(ben)).toEqual([
    { ...told, fate: "later" },
    { ...told, fate: "answered" },
  ]);
  expect(await newsOf(kim)).toMatchObject([{ words: "Buy this", fate: "hidden" }]);
  expect(await newsOf(ana)).toEqual([]);
});

test("an answer is for everybody whose question was merged into it; a merge is for who asked that one", async () => {
  const { ben, kim, session, moderator, his, hers } = await aLiveHour();
  const one = await asked(session, his, "Who decides?");
  const other = await asked(session, hers, "Who makes the decisions?");
  await ended(session.id, other.id, { into: one.id }, moderator);
  await tellOfFate({ session: session.id, contribution: other.id, fate: "merged" }, moment);
  expect(await newsOf(ben)).toEqual([]);
  expect(await newsOf(kim)).toMatchObject([{ fate: "merged" }]);
  await ended(session.id, one.id, { state: "answered" }, moderator);
  await tellOfFate({ session: session.id, contribution: one.id, fate: "answered" }, moment);
  expect(await newsOf(ben)).toMatchObject([{ words: "Who decides?", fate: "answered" }]);
  expect(
    (await newsOf(kim)).filter((news) => news.kind === "question" && news.fate === "answered"),
  ).toMatchObject([{ words: "Who makes the decisions?" }]);
});

test("when a session closes, those whose question had no answer are told that it waits; the others are left in peace", async () => {
  const { ben, kim, session, moderator, his, hers, close } = await aLiveHour();
  const answered = await asked(session, his, "Who decides?");
  const open = await asked(session, his, "Who pays?");
  const merged = await asked(session, hers, "Who is it that pays?");
  const declined = await asked(session, hers, "What is for lunch?");
  await ended(session.id, answered.id, { state: "answered" }, moderator);
  await ended(session.id, merged.id, { into: open.id }, moderator);
  await ended(session.id, declined.id, { state: "declined" }, moderator);
  await tellOfClosing(session.id, moment);
  expect(await newsOf(ben)).toEqual([]);
  await close();
  for (const _ of [1, 2]) await tellOfClosing(session.id, moment);
  expect(await newsOf(ben)).toMatchObject([{ words: "Who pays?", fate: "unanswered" }]);
  expect(await newsOf(kim)).toMatchObject([{ words: "Who is it that pays?", fate: "unanswered" }]);
});

test("what resurfaced is told to everybody in the cohort, once, and not to who made it quiet", async () => {
  const { ana, ben, kim, cohort, session } = await aLiveHour();
  await People.mute(cohort.id, "always", await kim.ctx());
  const what = {
    cohort: cohort.id,
    session: session.id,
    title: "Hello live",
    weeks: 1,
    items: 4,
    first: ["Doors"],
  };
  for (const _ of [1, 2]) await announceResurfacing(what, NOW, NOW);
  await announceResurfacing({ ...what, weeks: 4 }, NOW, NOW);
  const heard = async (who: Someone) =>
    (await newsOf(who, "resurfaced")).map((news) => news.kind === "resurfaced" && [news.weeks, news.items]);
  for (const who of [ana, ben])
    expect((await heard(who)).toSorted()).toEqual([
      [1, 4],
      [4, 4],
    ]);
  expect(await heard(kim)).toEqual([]);
});
