import { describe, expect, test } from "vitest";
import { anAttendee, aRoom, asked, inRole } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { acts, aside, desk, snapshot } from "./index.ts";
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

describe("asking back", () => {
  test("reaches who asked, who answers, and neither the room nor anybody else hears of it", async () => {
    const { session, moderator, marta } = await aQuestion();
    const asker = await anAttendee(session, { as: "unnamed" }, NOW);
    const question = await asked(session, asker, "Is it safe to say so here?");
    const back = await aside(session.id, question.id, { text: "What would help?" }, at(moderator, 1));
    expect(back).toMatchObject({ asides: [{ by: "moderator", text: "What would help?" }] });
    const own = await aside(session.id, question.id, { text: "Not on Mondays." }, asker);
    expect(own).not.toHaveProperty("mark");
    const { asked: about } = await desk(session.id, moderator);
    expect(about).toMatchObject([
      {
        id: question.id,
        asides: [
          { by: "moderator", text: "What would help?" },
          { by: "asker", text: "Not on Mondays." },
        ],
      },
    ]);
    const seen = JSON.stringify(await snapshot(session.id, marta));
    expect(seen).not.toContain("Mondays");
    const { items } = await acts(session.id, { limit: 2 }, moderator);
    expect(items.map(({ what, text }) => [what, text])).toEqual([
      ["asked-back", "What would help?"],
      ["opened", undefined],
    ]);
  });

  test("the same words again are one aside, in two table calls", async () => {
    const { session, moderator, question } = await aQuestion();
    const { result, calls } = await tableCalls(() =>
      aside(session.id, question.id, { text: "Which?" }, moderator),
    );
    expect(calls).toEqual(ACT);
    expect(await aside(session.id, question.id, { text: "Which?" }, moderator)).toEqual(result);
  });

  test("by several at once keeps what each of them asked", async () => {
    const { session, moderator, question } = await aQuestion();
    const texts = ["One?", "Two?", "Three?"];
    await Promise.all(texts.map((text) => aside(session.id, question.id, { text }, moderator)));
    const [kept] = (await desk(session.id, moderator)).asked;
    expect(kept?.asides.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  });

  test("is for moderators and the asker, who is asked first, and ends after twenty", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    const speaker = await inRole("speaker", session, moderator);
    for (const who of [marta, speaker])
      await expect(aside(session.id, question.id, { text: "?!" }, who)).rejects.toMatchObject({
        code: "backchannel.not-moderator",
      });
    await expect(aside(session.id, question.id, { text: "I" }, kenji)).rejects.toMatchObject({
      code: "backchannel.nobody-asked",
    });
    for (let number = 1; number <= 20; number++)
      await aside(session.id, question.id, { text: `${number}` }, moderator);
    await expect(aside(session.id, question.id, { text: "21" }, kenji)).rejects.toMatchObject({
      code: "backchannel.enough-asides",
    });
  });
});
