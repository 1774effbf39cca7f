import { expect, test } from "vitest";
import type { ContributionId, SessionId } from "#backchannel/model";
import type { LiveRoom } from "./live-room.ts";
import type { Outbox } from "./outbox.ts";
import type { Kept } from "./outbox-queue.ts";
import { createVotes, pressed, shownVotes } from "./votes.ts";

const one = "con_0000000000000001" as ContributionId;
const press = (place: number, on: boolean, about = one): Kept => ({
  place,
  session: "ses_0000000001" as SessionId,
  deed: { do: "vote", about, on },
  at: "2026-11-27T14:30:00.000Z",
});

test("a vote counts as soon as it is pressed, and stops when it is taken back", () => {
  expect(shownVotes(37, false, true, undefined)).toBe(38);
  expect(shownVotes(38, true, false, undefined)).toBe(37);
  expect(shownVotes(37, false, undefined, undefined)).toBe(37);
});

test("a vote that arrived counts until the room's tally has moved, and never twice", () => {
  expect(shownVotes(37, true, undefined, { by: 1, tally: 37 })).toBe(38);
  expect(shownVotes(38, true, undefined, { by: 1, tally: 37 })).toBe(38);
  expect(shownVotes(0, false, false, { by: -1, tally: 0 })).toBe(0);
});

/** A room with one question and nobody else, whose frames and answers come when the test says so. */
function aRoomOfOne() {
  const question = { id: one, votes: 0 };
  const votes: ContributionId[] = [];
  const waiting: Kept[] = [];
  const live = {
    room: () => ({ questions: [question] }),
    own: { mine: () => ({ votes }), voted: (id: ContributionId) => votes.push(id) },
  } as unknown as LiveRoom;
  const outbox = {
    waiting: () => waiting,
    give: async () => waiting.push(press(1, true)),
  } as unknown as Outbox;
  return { question, waiting, votes: createVotes(live, () => outbox) };
}

test.each(["first", "last"])(
  "a vote is one vote when the room's frame comes %s, before or after the answer",
  (frame) => {
    const { question, waiting, votes } = aRoomOfOne();
    void votes.press(one);
    expect(votes.of(question)).toBe(1);
    if (frame === "first") question.votes = 1;
    waiting.pop();
    votes.arrived(one, true);
    expect(votes.of(question)).toBe(1);
    question.votes = 1;
    expect(votes.of(question)).toBe(1);
  },
);

test("of several presses on their way the last is what one wants", () => {
  const other = "con_0000000000000002" as ContributionId;
  expect(pressed([press(1, true), press(2, false), press(3, true, other)], one)).toBe(false);
  expect(pressed([press(1, true, other)], one)).toBeUndefined();
});
