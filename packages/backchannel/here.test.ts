import { expect, test } from "vitest";
import { anAttendee, aSession } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { beat } from "./index.ts";
import { HeadRow, HereRow } from "./rows.ts";

const NOW = new Date("2026-03-11T14:00:30Z");
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test("who is here is counted by the minute: those of the last one, or as many as have come already in this one", async () => {
  const { session, moderator } = await aSession({ now: NOW });
  const people = [moderator, await anAttendee(session, {}, NOW), await anAttendee(session, {}, NOW)];
  for (const person of people) await beat(session.id, person);
  const [first] = people;
  if (!first) throw new Error("nobody came");
  expect(await beat(session.id, { ...first, now: minutesLater(1) })).toMatchObject({ here: 3, sample: 1 });
  expect(await beat(session.id, { ...first, now: minutesLater(2) })).toMatchObject({ here: 1 });
});

test("in a full hall one in many says so, and counts for all of them; two table calls", async () => {
  const { session, moderator } = await aSession({ now: NOW });
  const log = { turn: 1, n: 4, heard: {}, told: 4, toldAt: NOW.toISOString(), reactions: {} };
  await HeadRow.put({ session: session.id, ...log, here: 5_000 }).go();
  await HereRow.put({
    session: session.id,
    minute: "2026-03-11T13:59",
    beats: 290,
    heads: 4_930,
    expiresAt: 1,
  }).go();
  const { calls, result } = await tableCalls(() => beat(session.id, moderator));
  expect(calls).toEqual(["BatchGetItem", "UpdateItem"]);
  expect(result).toEqual({ here: 4_900, n: 4, sample: 17 });
});

test("who has no seat is not counted", async () => {
  const [{ session }, elsewhere] = [await aSession({ now: NOW }), await aSession({ now: NOW })];
  await expect(beat(session.id, elsewhere.moderator)).rejects.toMatchObject({
    code: "backchannel.not-seated",
  });
});
