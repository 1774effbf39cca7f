import { describe, expect, test } from "vitest";
import { aNetwork, aRoom, asked, inRole, visiting } from "../../tests/world/room.ts";
import { someone } from "../../tests/world.ts";
import { acts, comeIn, desk, mineIn, mute, unmute } from "./index.ts";
import type { Visitor } from "./seat.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const at = (visitor: Visitor, seconds: number): Visitor => ({
  ...visitor,
  now: new Date(NOW.getTime() + seconds * 1000),
});

async function aQuestion() {
  const made = await aRoom({ now: NOW, people: [{ alias: "quiet heron" }, { as: "unnamed" }] });
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const question = await asked(made.session, kenji, "Who decides that something has stopped?");
  return { ...made, kenji, marta, question };
}

describe("muting", () => {
  test("holds who said it, tells them, and is undone; they stay a mark to the desk", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    await mute(session.id, question.id, at(moderator, 1));
    await mute(session.id, question.id, moderator);
    await expect(asked(session, kenji, "And now?")).rejects.toMatchObject({ code: "backchannel.muted" });
    await asked(session, marta, "May I?");
    expect((await mineIn(session.id, kenji)).me.mutedAt).toBe(at(moderator, 1).now.toISOString());
    const { muted } = await desk(session.id, moderator);
    expect(muted).toEqual([
      {
        mark: expect.any(String),
        name: "quiet heron",
        about: question.id,
        since: at(moderator, 1).now.toISOString(),
      },
    ]);
    await unmute(session.id, question.id, at(moderator, 2));
    await unmute(session.id, question.id, moderator);
    await asked(session, kenji, "And now?");
    expect((await desk(session.id, moderator)).muted).toEqual([]);
    const { items } = await acts(session.id, { limit: 2 }, moderator);
    expect(items.map(({ what }) => what)).toEqual(["unmuted", "muted"]);
  });

  test("holds for the account that somebody signed in to since", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const account = await someone({ name: "Kenji Ito" }, NOW);
    const signedIn = { ...(await visiting(account, NOW)), before: kenji.id };
    await comeIn({ word: session.code, as: "name" }, signedIn, { network: aNetwork(), now: NOW });
    await mute(session.id, question.id, moderator);
    const refused = { code: "backchannel.muted" };
    await expect(asked(session, signedIn, "As myself?")).rejects.toMatchObject(refused);
    await expect(asked(session, kenji, "As before?")).rejects.toMatchObject(refused);
    await unmute(session.id, question.id, moderator);
    await asked(session, signedIn, "As myself?");
    await asked(session, at(kenji, 60), "As before?");
  });

  test("goes on for who signs in after they were muted", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    await mute(session.id, question.id, moderator);
    const account = await someone({ name: "Kenji Ito" }, NOW);
    const signedIn = { ...(await visiting(account, NOW)), before: kenji.id };
    await comeIn({ word: session.code, as: "name" }, signedIn, { network: aNetwork(), now: NOW });
    await expect(asked(session, signedIn, "Now?")).rejects.toMatchObject({ code: "backchannel.muted" });
    await unmute(session.id, question.id, moderator);
    await asked(session, signedIn, "Now?");
  });

  test("is not for who runs the room", async () => {
    const { session, moderator } = await aQuestion();
    const speaker = await inRole("speaker", session, moderator);
    for (const who of [moderator, speaker]) {
      const { id } = await asked(session, who, "Shall we begin?");
      await expect(mute(session.id, id, moderator)).rejects.toMatchObject({
        code: "backchannel.runs-the-room",
      });
    }
  });
});
