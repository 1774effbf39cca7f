import { describe, expect, test } from "vitest";
import { newsAbout } from "../../tests/world/cohort.ts";
import { anId, aRoom, asked, inRole } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import {
  acts,
  answer,
  bringBack,
  close,
  desk,
  hide,
  mineIn,
  mute,
  say,
  snapshot,
  stage,
  turn,
  unmute,
} from "./index.ts";
import type { Visitor } from "./seat.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});
const ACT = ["BatchGetItem", "TransactWriteItems"];

async function aQuestion() {
  const made = await aRoom({ now: NOW, people: [{ alias: "quiet heron" }, { as: "unnamed" }] });
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const question = await asked(made.session, kenji, "Who decides that something has stopped?");
  return { ...made, kenji, marta, question };
}

describe("hiding", () => {
  test("takes it off every screen but its author's and the desk's, off the stage too, and tells the author", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    await stage(session.id, question.id, moderator);
    const hidden = await hide(session.id, question.id, at(moderator, 5));
    expect(hidden.hiddenAt).toBe(at(moderator, 5).now.toISOString());
    const { room } = await snapshot(session.id, marta);
    expect(room.questions).toEqual([]);
    expect(room.session.stage).toBeUndefined();
    expect((await mineIn(session.id, kenji)).contributions).toMatchObject([{ hiddenAt: hidden.hiddenAt }]);
    expect((await desk(session.id, moderator)).hidden).toEqual([hidden]);
    expect(await newsAbout("backchannel.fated", { contribution: question.id })).toMatchObject([
      { asker: kenji.id, fate: "hidden" },
    ]);
  });

  test("is undone, and hiding or undoing twice is doing it once", async () => {
    const { session, moderator, marta, question } = await aQuestion();
    const hidden = await hide(session.id, question.id, at(moderator, 1));
    expect(await hide(session.id, question.id, moderator)).toEqual(hidden);
    const back = await bringBack(session.id, question.id, at(moderator, 2));
    expect(await bringBack(session.id, question.id, moderator)).toEqual(back);
    expect(back.hiddenAt).toBeUndefined();
    expect((await snapshot(session.id, marta)).room.questions).toMatchObject([
      { id: question.id, state: "shown" },
    ]);
    expect((await desk(session.id, moderator)).hidden).toEqual([]);
    const { items } = await acts(session.id, { limit: 10 }, moderator);
    expect(items.map(({ what }) => what)).toEqual(["brought-back", "hid", "opened"]);
  });

  test("holds what is hidden where it is until it is brought back", async () => {
    const { session, moderator, question } = await aQuestion();
    await hide(session.id, question.id, moderator);
    const refused = { code: "backchannel.hidden" };
    await expect(
      turn(session.id, question.id, { state: "answered", revision: 2 }, moderator),
    ).rejects.toMatchObject(refused);
    await expect(answer(session.id, question.id, { text: "Us." }, moderator)).rejects.toMatchObject(refused);
  });

  test("works after the session too, on messages as on questions, in two table calls", async () => {
    const { session, moderator, kenji } = await aQuestion();
    const message = await say(session.id, { id: anId(), kind: "message", text: "Hello" }, kenji);
    await close(session.id, moderator);
    const { calls } = await tableCalls(() => hide(session.id, message.id, moderator));
    expect(calls).toEqual(ACT);
    expect((await desk(session.id, moderator)).hidden.map(({ id }) => id)).toEqual([message.id]);
    expect(await newsAbout("backchannel.fated", { contribution: message.id })).toEqual([]);
  });

  test("is for moderators alone", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const speaker = await inRole("speaker", session, moderator);
    for (const who of [kenji, speaker])
      for (const act of [hide, bringBack, mute, unmute])
        await expect(act(session.id, question.id, who)).rejects.toMatchObject({
          code: "backchannel.not-moderator",
        });
  });
});
