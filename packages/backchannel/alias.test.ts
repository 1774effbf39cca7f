import { describe, expect, test } from "vitest";
import { PersonId } from "#people/model";
import { anAttendee, aRoom } from "../../tests/world/room.ts";
import { looksLikeHost } from "./alias.ts";
import { takeSeat } from "./seats.ts";

const host = { id: PersonId.parse("per_0123456789"), name: "Ana Silva" };
const like = (alias: string, name = host.name) => looksLikeHost(alias, { hosts: [{ ...host, name }] });

describe("an alias", () => {
  test.each([
    ["as it is", "Ana Silva"],
    ["in other cases, without its blank", "anaSILVA"],
    ["with accents", "Ána Sílva"],
    ["with letters of another alphabet", "Аnа Silvа"],
    ["with signs for letters", "4na Si1va"],
    ["with an l for an i and an I for an l", "Ana SlIva"],
    ["with what nobody sees", "Ana\u200b Sil\u00adva"],
    ["in letters of mathematics", "𝐀𝐧𝐚 𝐒𝐢𝐥𝐯𝐚"],
    ["in wide letters", "Ａｎａ　Ｓｉｌｖａ"],
    ["with something around it", "Ana Silva (host)"],
    ["with dots", "A.n.a S.i.l.v.a"],
  ])("that shows a host's name %s looks like them", (_, alias) => expect(like(alias)).toBe(true));

  test.each(["Ana", "Silvia", "Anna Sylvain", "quiet heron", "山田", "⭐", "🌱 Kim"])(
    "such as %s is somebody's own",
    (alias) => expect(like(alias)).toBe(false),
  );

  test("is not taken for a short name because it has its letters in it", () => {
    expect(like("Anastasia", "Ana")).toBe(false);
    expect(like("aná", "Ana")).toBe(true);
    expect(like("山田太郎", "山田 太郎")).toBe(true);
    expect(like("Сора", "Copa")).toBe(true);
  });

  test("of a host is nobody else's, at the door and later, and theirs to use", async () => {
    const { session, moderator, people } = await aRoom();
    await expect(anAttendee(session, { alias: "Аnа Silvа" })).rejects.toMatchObject({
      code: "backchannel.name-of-host",
    });
    const [attendee = expect.fail("somebody is there")] = people;
    const appear = { as: "alias", alias: "ana silva" } as const;
    await expect(takeSeat(session.id, appear, attendee)).rejects.toMatchObject({
      code: "backchannel.name-of-host",
    });
    expect(await takeSeat(session.id, appear, moderator)).toMatchObject({ name: "ana silva" });
  });
});
