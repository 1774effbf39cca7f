import { expect, test } from "vitest";
import { anAttendee, anId, aSession, asked } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { bringBack, hide, log, say } from "./index.ts";
import { FrameRow } from "./rows.ts";

const NOW = new Date("2026-03-11T14:00:00Z");

/** A room in which two things were said, each in a frame of its own as the pump would have told it. */
async function told() {
  const made = await aSession({ now: NOW });
  const kenji = await anAttendee(made.session, {}, NOW);
  const question = await asked(made.session, kenji, "Who decides?");
  const message = await say(made.session.id, { id: anId(), kind: "message", text: "Buy my course." }, kenji);
  for (const [at, one] of [question, message].entries()) {
    const { heldFor: _, hiddenAt: __, asides: ___, ...seen } = one;
    const frame = { n: at + 1, at: NOW.toISOString(), contributions: [seen], here: at + 2 };
    await FrameRow.put({ session: made.session.id, n: at + 1, frame: JSON.stringify(frame) }).go();
  }
  return { ...made, kenji, question, message };
}

test("the log brings what was said, in order, from where somebody was", async () => {
  const { session, kenji, question, message } = await told();
  const said = async (after: number) =>
    (await log(session.id, { after }, kenji)).items.map(({ n, contributions = [] }) => [
      n,
      contributions[0]?.id,
    ]);
  expect(await said(0)).toEqual([
    [1, question.id],
    [2, message.id],
  ]);
  expect(await said(1)).toEqual([[2, message.id]]);
  expect(await said(2)).toEqual([]);
});

test("what is hidden is in nobody's log any more, with no gap in its place, and comes back when it is brought back", async () => {
  const { session, moderator, kenji, message } = await told();
  await hide(session.id, message.id, moderator);
  for (const who of [kenji, moderator]) {
    const { items } = await log(session.id, {}, who);
    expect(items.map(({ n }) => n)).toEqual([1, 2]);
    expect(JSON.stringify(items)).not.toContain("Buy my course");
    expect(items[1]?.here).toBe(3);
  }
  await bringBack(session.id, message.id, moderator);
  expect(JSON.stringify(await log(session.id, {}, kenji))).toContain("Buy my course");
});

test("it is three table calls where nothing was hidden", async () => {
  const { session, kenji } = await told();
  const { calls } = await tableCalls(() => log(session.id, {}, kenji));
  expect(calls).toHaveLength(3);
});
