import { describe, expect, test } from "vitest";
import * as People from "#people";
import { commit, Refused } from "#platform";
import { aCohort } from "../../tests/world/cohort.ts";
import { aNetwork, anAttendee, aSession, asked, visiting } from "../../tests/world/room.ts";
import { someone } from "../../tests/world.ts";
import {
  comeIn,
  door,
  holderOf,
  mineIn,
  newcomer,
  passOf,
  renewCode,
  renewLink,
  say,
  scannedWord,
  snapshot,
  takeSeat,
} from "./index.ts";
import { RoomCode, shownCode } from "./model.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (network = aNetwork()) => ({ network, now: NOW });
const nobody = () => ({ id: newcomer(NOW), now: NOW });

describe("a code", () => {
  test("opens its room however it is typed", async () => {
    const { session } = await aSession({ now: NOW });
    const { code } = session;
    for (const typed of [code, code.toLowerCase(), shownCode(code), ` ${code.slice(0, 3)} ${code.slice(3)} `])
      expect(await door(typed, undefined, at())).toMatchObject({
        session: session.id,
        seated: false,
        named: false,
      });
  });

  test("is told to its room with our seal on it, for the picture on the slide", async () => {
    const { session } = await aSession({ now: NOW });
    expect(session.word).toBe(scannedWord(session.code));
    expect((await door(session.word ?? "", undefined, at())).session).toBe(session.id);
  });

  test("is made of letters that nobody mistakes", () => {
    expect(RoomCode.safeParse("HRN4K7").success).toBe(true);
    for (const wrong of ["HRN4K", "HRN4K77", "HRN4K0", "HRNOK7", ""])
      expect(RoomCode.safeParse(wrong).success, wrong).toBe(false);
  });

  test("that was made anew opens nothing, typed or scanned; who is in stays in", async () => {
    const { session, moderator } = await aSession({ now: NOW });
    const kenji = await anAttendee(session, {}, NOW);
    const renewed = await renewCode(session.id, moderator);
    await expect(door(session.code, undefined, at())).rejects.toMatchObject({
      code: "backchannel.no-such-room",
    });
    await expect(door(scannedWord(session.code), undefined, at())).rejects.toMatchObject({
      code: "backchannel.link-over",
    });
    expect((await door(renewed.code, undefined, at())).session).toBe(session.id);
    expect((await snapshot(session.id, kenji)).room.session.code).toBe(renewed.code);
  });

  test("typed wrong too often from one address waits, while what is scanned or linked there still opens", async () => {
    const { session, moderator } = await aSession({ now: NOW });
    const venue = aNetwork();
    const full = { of: "wrong-room-codes", most: 600, within: "hour" } as const;
    await expect(door("HRN4K7", undefined, at(venue))).rejects.toMatchObject({
      code: "backchannel.no-such-room",
    });
    await commit([People.counted(full, venue, NOW, new Refused("slow", "x.full", "full"), 599)], {
      now: NOW,
    });
    await expect(door(session.code, undefined, at(venue))).rejects.toMatchObject({
      code: "backchannel.many-wrong-codes",
      kind: "slow",
    });
    expect((await door(scannedWord(session.code), undefined, at(venue))).session).toBe(session.id);
    const { word } = await renewLink(session.id, "stage", moderator);
    expect((await door(word, undefined, at(venue))).role).toBe("stage");
    expect((await door(session.code, undefined, at())).session).toBe(session.id);
  });

  test("with a seal that is not ours is a wrong code", async () => {
    const { session } = await aSession({ now: NOW });
    for (const forged of [
      `${session.code}.AAAAAAAA`,
      `${session.id.slice(4)}.moderator.1.${"A".repeat(22)}`,
      "....",
      "💥💥💥💥",
    ])
      await expect(door(forged, undefined, at())).rejects.toMatchObject({ code: "backchannel.no-such-room" });
  });
});

describe("coming in", () => {
  test("needs no account: an alias is made up, and stays the same", async () => {
    const { session } = await aSession({ now: NOW });
    const kenji = nobody();
    const seat = await comeIn({ word: session.code, as: "alias" }, kenji, at());
    expect(seat).toMatchObject({ as: "alias", role: "attendee", named: false });
    expect(seat.name).toMatch(/^\p{L}+ \p{L}+$/u);
    expect(await comeIn({ word: session.code, as: "unnamed" }, kenji, at())).toMatchObject({
      as: "unnamed",
      name: seat.name,
    });
  });

  test("under a name is for who has an account", async () => {
    const { session } = await aSession({ now: NOW });
    await expect(comeIn({ word: session.code, as: "name" }, nobody(), at())).rejects.toMatchObject({
      code: "backchannel.no-account",
    });
    const ben = await visiting(await someone({ name: "Ben" }, NOW), NOW);
    expect(await comeIn({ word: session.code, as: "name" }, ben, at())).toMatchObject({
      as: "name",
      name: "Ben",
    });
  });

  test("by a link gives its role, until the link is made anew", async () => {
    const { session, moderator } = await aSession({ now: NOW });
    const { word } = await renewLink(session.id, "speaker", moderator);
    expect(await comeIn({ word, as: "alias", alias: "Fatou" }, nobody(), at())).toMatchObject({
      role: "speaker",
    });
    await renewLink(session.id, "speaker", moderator);
    await expect(comeIn({ word, as: "alias" }, nobody(), at())).rejects.toMatchObject({
      code: "backchannel.link-over",
    });
  });

  test("is at once and under their name for members of the cohort, and for nobody else", async () => {
    const [ana, ben] = [await someone({ name: "Ana" }, NOW), await someone({ name: "Ben" }, NOW)];
    const { cohort } = await aCohort({ host: ana, people: [ben], now: NOW });
    const { session } = await aSession({ host: ana, cohort: cohort.id, now: NOW });
    expect((await snapshot(session.id, await visiting(ben, NOW))).me).toMatchObject({
      as: "name",
      name: "Ben",
    });
    const eva = await visiting(await someone({ name: "Eva" }, NOW), NOW);
    await expect(snapshot(session.id, eva)).rejects.toMatchObject({ code: "backchannel.not-seated" });
    await expect(takeSeat(session.id, { as: "name" }, eva)).rejects.toMatchObject({
      code: "backchannel.not-seated",
    });
  });

  test("after signing in goes on from the seat one had: what one said and voted is still one's own", async () => {
    const { session } = await aSession({ now: NOW });
    const before = await anAttendee(session, { alias: "quiet heron" }, NOW);
    const question = await asked(session, before, "Is this still mine tomorrow?");
    const kim = { ...(await visiting(await someone({ name: "Kim" }, NOW), NOW)), before: before.id };
    expect((await snapshot(session.id, kim)).me).toMatchObject({ as: "alias", name: "quiet heron" });
    expect((await mineIn(session.id, kim)).contributions.map(({ id }) => id)).toEqual([question.id]);
    const again = { id: question.id, kind: "question" as const, text: question.text };
    expect((await say(session.id, again, kim)).id).toBe(question.id);
  });
});

test("a pass names its holder, and nobody can write one", () => {
  const id = newcomer(NOW);
  expect(holderOf(passOf(id))).toBe(id);
  expect(holderOf(passOf(id).replace(id, newcomer(NOW)))).toBeUndefined();
  for (const wrong of ["", id, `${id}.`, "a.b.c"]) expect(holderOf(wrong)).toBeUndefined();
});
