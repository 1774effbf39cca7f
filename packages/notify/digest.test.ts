import { beforeEach, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import { positionOf } from "#journal/model";
import * as Messaging from "#messaging";
import * as People from "#people";
import { partition, sameId } from "#platform";
import { aCohort, joined } from "../../tests/world/cohort.ts";
import { wrote } from "../../tests/world/messages.ts";
import { newsOf } from "../../tests/world/news.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { digests, nudge, read, tellOfHelp, tellOfLoop, tellOfReply, tellOfTry } from "./index.ts";

const MONDAY = new Date("2026-03-02T09:00:00Z");
/** Eight o'clock on Tuesday in Kathmandu, where no other test lives. */
const TICK = new Date("2026-03-03T02:15:00Z");
const ZONE = "Asia/Kathmandu";

let cohort: Cohort;
let ana: Someone;
let maya: Someone;
beforeEach(async () => {
  maya = await someone({ name: "Maya Gurung", zone: ZONE }, MONDAY);
  ({ cohort, host: ana } = await aCohort({ people: [maya], now: MONDAY }));
  // Digests are for people who have come in, not for those who were only invited.
  const token = await People.invitationLink(maya.person.id, cohort.id, MONDAY);
  await People.acceptInvitation(token, { now: MONDAY, network: "here", device: "a test" }, undefined);
  // What other tests share with the whole network is no news here.
  await People.mute("network", "always", await maya.ctx());
});

/** How many digests of Tuesday a tick plans for somebody; other tests plan mails of their own at the same time. */
const planned = async (tick: Date, who: Someone = maya) => {
  const id = mailOf(who);
  const due = async () => (await newsOf("notify.mail-due", (data) => data.id === id)).length;
  const before = await due();
  await digests(tick, tick);
  return (await due()) - before;
};

const mailOf = ({ person }: Someone) => sameId("mai", person.email, `digest ${person.id} 2026-03-03`);
/** What the digest that was planned for somebody on Tuesday says. */
const matterOf = async (who: Someone) => (await partition(`MAIL#${mailOf(who)}`))[0]?.matter;

test("somebody with news gets one digest on a date, however often their hour is called", async () => {
  await written(ana, { in: cohort, text: "What did not work today" }, new Date("2026-03-02T15:00:00Z"));
  expect(await planned(TICK)).toBe(1);
  expect(await planned(TICK)).toBe(0);
  expect(await planned(new Date(TICK.getTime() + 5 * 60_000))).toBe(0);
});

test("who was invited and never came in gets none", async () => {
  const guest = await someone({ name: "Not Here Yet", zone: ZONE }, MONDAY);
  await joined(cohort, ana, [guest], MONDAY);
  await written(ana, { in: cohort }, new Date("2026-03-02T15:00:00Z"));
  expect(await planned(TICK, guest)).toBe(0);
});

test("nothing new is no mail", async () => {
  expect(await planned(TICK)).toBe(0);
});

test("it comes at their hour and at no other", async () => {
  await written(ana, { in: cohort }, new Date("2026-03-02T15:00:00Z"));
  expect(await planned(new Date("2026-03-03T02:00:00Z"))).toBe(0);
  expect(await planned(new Date("2026-03-03T03:15:00Z"))).toBe(0);
});

test("what they have read where it stands is not news, and what came after it is", async () => {
  const entry = await written(ana, { in: cohort, text: "Read already" }, new Date("2026-03-02T15:00:00Z"));
  await People.setReading(cohort.id, positionOf(entry), await maya.ctx());
  expect(await planned(TICK)).toBe(0);
  await written(ana, { in: cohort, text: "Not read yet" }, new Date("2026-03-02T16:00:00Z"));
  expect(await planned(TICK)).toBe(1);
});

test("what is mine or muted is not news", async () => {
  await written(maya, { in: cohort, text: "My own" }, new Date("2026-03-02T15:00:00Z"));
  expect(await planned(TICK)).toBe(0);
  await written(ana, { in: cohort, text: "In a quiet place" }, new Date("2026-03-02T16:00:00Z"));
  await People.mute(cohort.id, "always", await maya.ctx());
  expect(await planned(TICK)).toBe(0);
});

test("an answer to what they wrote is news", async () => {
  const entry = await written(maya, { in: cohort }, new Date("2026-03-02T15:00:00Z"));
  const reply = await answered(entry, ana, {}, new Date("2026-03-02T16:00:00Z"));
  const at = new Date("2026-03-02T16:00:01Z");
  await tellOfReply({ id: reply.id, entry: entry.id, author: ana.person.id, mentions: [] }, { at, now: at });
  expect(await planned(TICK)).toBe(1);
});

test("what they try is asked in the next digest while they have not told, and in no other", async () => {
  const [entry, told] = [
    await written(ana, { in: cohort, title: "Weekly demo" }, MONDAY),
    await written(ana, { in: cohort }, MONDAY),
  ];
  await People.setReading(cohort.id, positionOf(told), await maya.ctx());
  // The tick asks whoever is due in the whole store: nobody of other tests is, so long before them.
  const since = new Date("2001-02-20T09:00:00Z");
  for (const { id } of [entry, told]) {
    await Feedback.signal(id, "trying-this", { ...(await maya.ctx()), now: since });
    const at = new Date("2026-03-02T10:00:00Z");
    await tellOfTry({ entry: id, person: maya.person.id, since: since.toISOString() }, { at, now: at });
  }
  await Feedback.askDue(new Date("2001-03-03T10:00:00Z"));
  await Feedback.letGo(told.id, await maya.ctx());
  await read({ upTo: "2026-03-02T23:00:00.000Z" }, await maya.ctx());
  expect(await planned(TICK)).toBe(1);
  expect(await matterOf(maya)).toMatchObject({
    said: [],
    asked: [{ entry: entry.id, words: "Weekly demo", since: since.toISOString() }],
  });
  const dayAfter = new Date("2026-03-04T02:15:00Z");
  await digests(dayAfter, dayAfter);
  const id = sameId("mai", maya.person.email, `digest ${maya.person.id} 2026-03-04`);
  expect(await partition(`MAIL#${id}`)).toEqual([]);
});

test("what they are asked after the quarter has struck waits for the digest of tomorrow", async () => {
  const entry = await written(ana, { in: cohort }, MONDAY);
  await People.setReading(cohort.id, positionOf(entry), await maya.ctx());
  const since = new Date("2001-02-20T09:00:00Z");
  await Feedback.signal(entry.id, "trying-this", { ...(await maya.ctx()), now: since });
  const at = new Date(TICK.getTime() + 500);
  await Feedback.askDue(new Date("2001-03-03T10:00:00Z"));
  await tellOfTry({ entry: entry.id, person: maya.person.id, since: since.toISOString() }, { at, now: at });
  expect(await planned(TICK)).toBe(0);
});

test("what their answers were good for stands apart, in the words of whoever changed something", async () => {
  const [entry, other] = [
    await written(ana, { in: cohort }, MONDAY),
    await written(ana, { in: cohort }, MONDAY),
  ];
  await People.setReading(cohort.id, positionOf(other), await maya.ctx());
  const [first, second] = [await answered(entry, maya, {}, MONDAY), await answered(other, maya, {}, MONDAY)];
  const at = new Date("2026-03-02T16:00:00Z");
  const help = { author: maya.person.id, given: true };
  await tellOfHelp({ ...help, id: first.id, entry: entry.id }, { at, now: at });
  await tellOfHelp({ ...help, id: second.id, entry: other.id }, { at, now: at });
  const ctx = await ana.ctx(at);
  await Feedback.closeLoop(entry.id, { text: "I took **the word** out.", helped: [] }, ctx);
  await tellOfLoop(
    { entry: entry.id, toldAt: at.toISOString() },
    { at: new Date(at.getTime() + 1_000), now: at },
  );
  expect(await planned(TICK)).toBe(1);
  expect(await matterOf(maya)).toMatchObject({
    said: [],
    helped: [
      { entry: entry.id, words: "I took the word out.", by: ana.person.name },
      { entry: other.id, words: "Two lines." },
    ],
  });
});

test("who was written to hears how many people it were, once, and neither who nor what", async () => {
  await wrote(ana, [maya], "Between you and me.", new Date("2026-03-02T16:00:00Z"));
  expect(await planned(TICK)).toBe(1);
  const matter = await matterOf(maya);
  expect(matter).toMatchObject({ wrote: 1, said: [], waiting: [] });
  expect(JSON.stringify(matter)).not.toMatch(/Between|Ana/);
});

test("what they have read of a conversation, made quiet or had two days ago is no news", async () => {
  await wrote(ana, [maya], "Two days ago.", new Date("2026-03-01T16:00:00Z"));
  expect(await planned(TICK)).toBe(0);
  const { id, conversation } = await wrote(ana, [maya], "Today.", new Date("2026-03-02T16:00:00Z"));
  await Messaging.read(conversation, id, await maya.ctx());
  expect(await planned(TICK)).toBe(0);
  await wrote(ana, [maya], "And one more.", new Date("2026-03-02T17:00:00Z"));
  await Messaging.mute(conversation, "always", await maya.ctx());
  expect(await planned(TICK)).toBe(0);
  await Messaging.mute(conversation, null, await maya.ctx());
  expect(await planned(TICK)).toBe(1);
});

test("a kind word of a facilitator is news, and stands in the mail under their name", async () => {
  await nudge(
    cohort.id,
    maya.person.id,
    "Your first entry helped me.",
    await ana.ctx(new Date("2026-03-02T15:00:00Z")),
  );
  expect(await planned(TICK)).toBe(1);
  const id = sameId("mai", maya.person.email, `digest ${maya.person.id} 2026-03-03`);
  const [mail] = await partition(`MAIL#${id}`);
  expect(mail?.matter).toMatchObject({
    nudges: [{ by: "Ana Silva", words: "Your first entry helped me.", place: cohort.title }],
  });
});
