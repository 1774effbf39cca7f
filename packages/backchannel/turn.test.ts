import { describe, expect, test } from "vitest";
import { commit, room, rowsAt } from "#platform";
import { newsAbout } from "../../tests/world/cohort.ts";
import { anId, aRoom, asked, inRole } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { acts, close, hide, mineIn, say, snapshot, stage, turn, unstage } from "./index.ts";
import { saidKeys, sessionKey } from "./keys.ts";
import type { Visitor } from "./seat.ts";
import type { Session } from "./session.ts";
import { changeWrite, contributionIn, contributionsIn, sessionIn } from "./store.ts";
import { fateOf } from "./turn.ts";

const NOW = new Date("2026-03-11T14:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const at = (visitor: Visitor, seconds: number): Visitor => ({ ...visitor, now: after(seconds) });

async function aQuestion() {
  const made = await aRoom({ now: NOW, people: [{ alias: "quiet heron" }, {}] });
  const [kenji, marta] = made.people as [Visitor, Visitor];
  const question = await asked(made.session, kenji, "Who decides that something has stopped?");
  return { ...made, kenji, marta, question };
}

const shownIn = async (session: Session, who: Visitor) =>
  (await snapshot(session.id, who)).room.questions.map(({ id, state }) => [id, state]);
const stageOf = async ({ id }: Session) => sessionIn(await rowsAt([sessionKey(id)], room))?.stage;
const fates = async ({ id }: { id: string }) =>
  (await newsAbout("backchannel.fated", { contribution: id })).map(({ fate }) => fate);

describe("moving a question along", () => {
  test("keeps the first moment of each state, tells who asked, and is told in the audit", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const next = await turn(session.id, question.id, { state: "next", revision: 1 }, at(moderator, 10));
    const done = await turn(
      session.id,
      question.id,
      { state: "answered", revision: next.revision },
      at(moderator, 20),
    );
    const back = await turn(
      session.id,
      question.id,
      { state: "shown", revision: done.revision },
      at(moderator, 30),
    );
    const again = await turn(
      session.id,
      question.id,
      { state: "answered", revision: back.revision },
      at(moderator, 40),
    );
    expect(again.moments).toEqual({
      asked: NOW.toISOString(),
      shown: NOW.toISOString(),
      next: after(10).toISOString(),
      answered: after(20).toISOString(),
    });
    const [told, toldAgain] = await newsAbout("backchannel.fated", { contribution: question.id });
    expect(told).toEqual({
      session: session.id,
      contribution: question.id,
      asker: kenji.id,
      fate: "answered",
    });
    expect(toldAgain).toEqual(told);
    const { items } = await acts(session.id, { limit: 20 }, moderator);
    expect(items.map(({ what, to }) => [what, to])).toEqual([
      ["turned", "answered"],
      ["turned", "shown"],
      ["turned", "answered"],
      ["turned", "next"],
      ["opened", undefined],
    ]);
    expect(items[0]).toMatchObject({
      by: { name: "Ana Silva" },
      about: question.id,
      text: "Who decides that something has stopped?",
    });
  });

  test("to where it is already changes nothing and is no conflict", async () => {
    const { session, moderator, question } = await aQuestion();
    const first = await turn(session.id, question.id, { state: "later", revision: 1 }, moderator);
    expect(await turn(session.id, question.id, { state: "later", revision: 1 }, moderator)).toEqual(first);
    expect(await fates(question)).toEqual(["later"]);
  });

  test("is refused to who knew something older, with how it stands", async () => {
    const { session, moderator, question } = await aQuestion();
    const next = await turn(session.id, question.id, { state: "next", revision: 1 }, moderator);
    await expect(
      turn(session.id, question.id, { state: "declined", revision: 1 }, moderator),
    ).rejects.toMatchObject({ code: "backchannel.stale", current: next });
  });

  test("by two at once succeeds for one, and the other learns how it stands", async () => {
    const { session, moderator, question } = await aQuestion();
    const both = await Promise.allSettled(
      (["answered", "declined"] as const).map((state) =>
        turn(session.id, question.id, { state, revision: 1 }, moderator),
      ),
    );
    const [won] = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(lost).toMatchObject({ code: "backchannel.stale", current: won });
    expect(await fates(question)).toEqual([won?.state]);
  });

  test("that leads nowhere is refused: what was merged has gone for good, a message is never next", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const message = await say(session.id, { id: anId(), kind: "message", text: "Hello" }, kenji);
    await expect(
      turn(session.id, message.id, { state: "next", revision: 1 }, moderator),
    ).rejects.toMatchObject({ code: "backchannel.no-way" });
    await expect(
      turn(session.id, question.id, { state: "asked", revision: 1 }, moderator),
    ).rejects.toMatchObject({ code: "backchannel.no-way" });
  });

  test("lands with the news of it or not at all, though they are in two tables", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const [said] = contributionsIn(await rowsAt(saidKeys(session.id, question.id), room));
    if (!said) throw new Error("the question is not there");
    const news = (fate: "later" | "declined") => ({ now: NOW, news: fateOf(said, fate) });
    const receipt = { by: kenji.id, key: "the-same-key", hash: "one" };
    await commit([changeWrite(said, { state: "later" })], { ...news("later"), once: receipt });
    // The Book refuses: its receipt is another's.
    await expect(
      commit([changeWrite({ ...said, revision: 2 }, { state: "declined" })], {
        ...news("declined"),
        once: { ...receipt, hash: "two" },
      }),
    ).rejects.toMatchObject({ code: "request.key-reused" });
    expect(await shownIn(session, moderator)).toEqual([[question.id, "later"]]);
    // The Room refuses: the question was changed since.
    await expect(commit([changeWrite(said, { state: "declined" })], news("declined"))).rejects.toMatchObject({
      code: "backchannel.stale",
    });
    expect(await fates(question)).toEqual(["later"]);
  });

  test("costs two table calls", async () => {
    const { session, moderator, question } = await aQuestion();
    const { calls } = await tableCalls(() =>
      turn(session.id, question.id, { state: "answered", revision: 1 }, moderator),
    );
    expect(calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  });

  test("is not for attendees, nor for a screen on a wall, nor for who never came in", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const wall = await inRole("stage", session, moderator);
    const refused = { code: "backchannel.not-moderator" };
    for (const who of [kenji, wall])
      await expect(
        turn(session.id, question.id, { state: "answered", revision: 1 }, who),
      ).rejects.toMatchObject(refused);
    const { people } = await aRoom({ now: NOW });
    await expect(
      turn(session.id, question.id, { state: "answered", revision: 1 }, people[0] as Visitor),
    ).rejects.toMatchObject({ code: "backchannel.not-seated" });
  });

  test("is for speakers too, but for declining, putting off and what the room does not read", async () => {
    const { session, moderator, kenji, question } = await aQuestion();
    const speaker = await inRole("speaker", session, moderator);
    const next = await turn(session.id, question.id, { state: "next", revision: 1 }, speaker);
    const done = await turn(session.id, question.id, { state: "answered", revision: next.revision }, speaker);
    for (const state of ["declined", "later"] as const)
      await expect(
        turn(session.id, question.id, { state, revision: done.revision }, speaker),
      ).rejects.toMatchObject({ code: "backchannel.not-moderator" });
    const held = await asked(session, at(kenji, 60), "You idiot?");
    await expect(turn(session.id, held.id, { state: "shown", revision: 1 }, speaker)).rejects.toMatchObject({
      code: "backchannel.not-moderator",
    });
  });
});

describe("letting in", () => {
  test("shows the room what waited for review, and forgets why it did", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    const held = await asked(session, at(kenji, 60), "Why does this idiot plan fail?");
    expect(held).toMatchObject({ state: "asked", heldFor: "word" });
    expect(await shownIn(session, marta)).toEqual([[question.id, "shown"]]);
    const shown = await turn(session.id, held.id, { state: "shown", revision: 1 }, at(moderator, 70));
    expect(shown).toMatchObject({ state: "shown", heldFor: undefined });
    expect(await shownIn(session, marta)).toEqual([
      [question.id, "shown"],
      [held.id, "shown"],
    ]);
    const { contributions } = await mineIn(session.id, kenji);
    expect(contributions[1]).not.toHaveProperty("heldFor", "word");
    const { items } = await acts(session.id, { limit: 1 }, moderator);
    expect(items[0]).toMatchObject({ what: "let-in", about: held.id });
  });

  test("what was declined before anybody read it stays unread, and can be taken back", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    const held = await asked(session, at(kenji, 60), "You idiot?");
    const declined = await turn(session.id, held.id, { state: "declined", revision: 1 }, moderator);
    expect(await shownIn(session, marta)).toEqual([[question.id, "shown"]]);
    expect(await fates(held)).toEqual(["declined"]);
    const back = await turn(session.id, held.id, { state: "asked", revision: declined.revision }, moderator);
    expect(back).toMatchObject({ state: "asked", heldFor: "word" });
  });

  test("who said a message or a link is told of no fate: they asked nothing", async () => {
    const { session, moderator, kenji } = await aQuestion();
    const held = await say(session.id, { id: anId(), kind: "message", text: "idiot" }, kenji);
    await turn(session.id, held.id, { state: "declined", revision: 1 }, moderator);
    expect(await fates(held)).toEqual([]);
  });
});

describe("the stage", () => {
  test("takes a question, which is next with that, and another in its place", async () => {
    const { session, moderator, marta, question } = await aQuestion();
    const other = await asked(session, marta, "And who says so?");
    const speaker = await inRole("speaker", session, moderator);
    expect(await stage(session.id, question.id, speaker)).toMatchObject({ stage: question.id });
    expect(await stage(session.id, other.id, moderator)).toMatchObject({ stage: other.id });
    expect(await shownIn(session, marta)).toEqual([
      [question.id, "next"],
      [other.id, "next"],
    ]);
    expect(await stage(session.id, other.id, moderator)).toMatchObject({ stage: other.id });
    expect(await unstage(session.id, speaker)).not.toHaveProperty("stage");
    expect(await unstage(session.id, speaker)).not.toHaveProperty("stage");
    expect(await stageOf(session)).toBeUndefined();
  });

  test.each(["answered", "later", "declined"] as const)(
    "is cleared when its question is %s",
    async (state) => {
      const { session, moderator, question } = await aQuestion();
      await stage(session.id, question.id, moderator);
      await turn(session.id, question.id, { state, revision: 2 }, moderator);
      expect(await stageOf(session)).toBeUndefined();
    },
  );

  test("never keeps a question that somebody answers while somebody else stages it", async () => {
    for (let round = 0; round < 12; round++) {
      const { session, moderator, question } = await aQuestion();
      await Promise.allSettled([
        stage(session.id, question.id, moderator),
        turn(session.id, question.id, { state: "answered", revision: 1 }, moderator),
      ]);
      const said = contributionIn(await rowsAt(saidKeys(session.id, question.id), room), question.id);
      const staged = await stageOf(session);
      expect([said?.state, staged]).toEqual(staged ? ["next", question.id] : ["answered", undefined]);
    }
  });

  test("takes nothing that is over, hidden, waiting or no question, and nothing once the room is closed", async () => {
    const { session, moderator, kenji, marta, question } = await aQuestion();
    const message = await say(session.id, { id: anId(), kind: "message", text: "Hello" }, kenji);
    const hidden = await asked(session, marta, "Hidden?");
    await hide(session.id, hidden.id, moderator);
    const held = await asked(session, at(marta, 60), "idiot?");
    await turn(session.id, question.id, { state: "answered", revision: 1 }, moderator);
    const codes = [];
    for (const { id } of [question, hidden, held, message, { id: anId() }])
      codes.push(await stage(session.id, id, moderator).catch(({ code }) => code));
    expect(codes).toEqual([
      "backchannel.no-way",
      "backchannel.hidden",
      "backchannel.no-way",
      "backchannel.no-question",
      "backchannel.missing",
    ]);
    await close(session.id, moderator);
    await expect(stage(session.id, question.id, moderator)).rejects.toMatchObject({
      code: "backchannel.closed",
    });
    await expect(stage(session.id, question.id, kenji)).rejects.toMatchObject({
      code: "backchannel.not-moderator",
    });
  });
});
