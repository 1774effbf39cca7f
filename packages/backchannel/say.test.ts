import { describe, expect, test } from "vitest";
import { aCohort } from "../../tests/world/cohort.ts";
import { anAttendee, anId, aSession, visiting } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { someone } from "../../tests/world.ts";
import { change, close, comeIn, mineIn, say, takeSeat } from "./index.ts";
import { SeatRow } from "./rows.ts";
import { shardOf } from "./shards.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

async function room() {
  const made = await aSession({ now: NOW });
  return { ...made, kenji: await anAttendee(made.session, { alias: "quiet heron" }, NOW) };
}

const question = (text: string, id = anId()) => ({ id, kind: "question" as const, text });

describe("saying something", () => {
  test("is one thing however often the same is sent, and answers the same", async () => {
    const { session, kenji } = await room();
    const input = question("Who decides that something has stopped?");
    const first = await say(session.id, input, kenji);
    expect(await say(session.id, input, { ...kenji, now: later(30) })).toEqual(first);
    expect((await mineIn(session.id, kenji)).contributions).toEqual([first]);
  });

  test("is one thing when two tabs send it at once", async () => {
    const { session, kenji } = await room();
    const input = question("Does anyone have an example?");
    const said = await Promise.all([1, 2, 3, 4].map(() => say(session.id, input, kenji)));
    expect(new Set(said.map(({ id }) => id)).size).toBe(1);
    expect((await mineIn(session.id, kenji)).contributions).toHaveLength(1);
  });

  test("under an id that somebody else used is refused, and tells nothing of theirs", async () => {
    const { session, kenji } = await room();
    const other = await anAttendee(session, {}, NOW);
    const input = question("Mine first.");
    await say(session.id, input, kenji);
    await expect(say(session.id, { ...input, text: "Not yours." }, other)).rejects.toMatchObject({
      code: "backchannel.id-taken",
    });
  });

  test("costs two table calls", async () => {
    const { session, kenji } = await room();
    const { calls } = await tableCalls(() => say(session.id, question("How much?"), kenji));
    expect(calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  });

  test("stands under an alias, under a name, or under nobody's; ids are for who is named", async () => {
    const { session, kenji } = await room();
    const unnamed = await anAttendee(session, { as: "unnamed" }, NOW);
    const ben = await visiting(await someone({ name: "Ben" }, NOW), NOW);
    await comeIn({ word: session.code, as: "name" }, ben, { network: "here", now: NOW });
    expect((await say(session.id, question("One?"), kenji)).by).toEqual({ name: "quiet heron" });
    expect((await say(session.id, question("Two?"), unnamed)).by).toBeUndefined();
    expect((await say(session.id, question("Three?"), ben)).by).toEqual({ name: "Ben", person: ben.id });
  });

  test("waits for a moderator while the room is on hold, and when a word of its list is in it", async () => {
    const { session, moderator, kenji } = await room();
    await change(session.id, { words: { languages: [], own: ["synergy"] } }, moderator);
    const word = await say(session.id, question("Where is the Synergy?"), kenji);
    expect([word.state, word.heldFor]).toEqual(["asked", "word"]);
    await change(session.id, { settings: { hold: true } }, moderator);
    const held = await say(session.id, question("And this?"), kenji);
    expect([held.state, held.heldFor]).toEqual(["asked", "review"]);
    expect((await say(session.id, question("I moderate."), moderator)).state).toBe("shown");
  });
});

describe("what is refused, with the words still there to send again", () => {
  test("the next thing in slow mode before its time, saying how long", async () => {
    const { session, moderator, kenji } = await room();
    await change(session.id, { settings: { slow: 60 } }, moderator);
    await say(session.id, question("First?"), kenji);
    const soon = say(session.id, question("Second?"), { ...kenji, now: later(18) });
    await expect(soon).rejects.toMatchObject({
      code: "backchannel.slow",
      message: expect.stringContaining("42 seconds"),
    });
    expect((await say(session.id, question("Second?"), { ...kenji, now: later(60) })).text).toBe("Second?");
  });

  test("nothing of who spoke by a clock that is ahead", async () => {
    const { session, kenji } = await room();
    await say(session.id, question("By a fast clock?"), { ...kenji, now: later(3600) });
    expect((await say(session.id, question("By a right one?"), kenji)).text).toBe("By a right one?");
  });

  test("the thirteenth thing in a minute, and not the first of the next", async () => {
    const { session, kenji } = await room();
    for (let n = 0; n < 12; n++) await say(session.id, { id: anId(), kind: "message", text: `${n}` }, kenji);
    await expect(say(session.id, question("More?"), kenji)).rejects.toMatchObject({
      code: "backchannel.too-fast",
    });
    await say(session.id, question("More?"), { ...kenji, now: later(60) });
  });

  test("anything of who is muted", async () => {
    const { session, kenji } = await room();
    const key = { session: session.id, person: kenji.id, shard: shardOf(kenji.id) };
    await SeatRow.patch(key).set({ mutedAt: NOW.toISOString() }).go();
    await expect(say(session.id, question("Hello?"), kenji)).rejects.toMatchObject({
      code: "backchannel.muted",
    });
  });

  test("anything before the room is open, and after it is closed", async () => {
    const { session, moderator } = await aSession({ state: "planned", now: NOW });
    await expect(say(session.id, question("Early?"), moderator)).rejects.toMatchObject({
      code: "backchannel.not-open-yet",
    });
    const over = await room();
    await close(over.session.id, over.moderator);
    await expect(say(over.session.id, question("Late?"), over.kenji)).rejects.toMatchObject({
      code: "backchannel.closed",
    });
  });

  test("anything of an attendee of another session", async () => {
    const [here, there] = [await room(), await room()];
    await expect(say(there.session.id, question("Me too?"), here.kenji)).rejects.toMatchObject({
      code: "backchannel.not-seated",
    });
  });

  test("anything of a member who has left the cohort", async () => {
    const [ana, ben] = [await someone({ name: "Ana" }, NOW), await someone({ name: "Ben" }, NOW)];
    const { cohort } = await aCohort({ host: ana, people: [ben], now: NOW });
    const { session } = await aSession({ host: ana, cohort: cohort.id, now: NOW });
    const before = await visiting(ben, NOW);
    await takeSeat(session.id, { as: "name" }, before);
    await say(session.id, question("Still here."), before);
    const after = { ...before, ctx: { ...(await ben.ctx(NOW)), memberships: [] } };
    await expect(say(session.id, question("Gone?"), after)).rejects.toMatchObject({
      code: "backchannel.not-seated",
    });
  });
});
