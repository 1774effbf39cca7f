import { expect, test } from "vitest";
import type { ContributionId, SessionId } from "#backchannel/model";
import { type Deed, type Kept, nextOf, overtakenBy, setbackOf, waitAfter } from "./outbox-queue.ts";

const con = (n: number) => `con_000000000000000${n}` as ContributionId;
const say = (n: number): Deed => ({
  do: "say",
  say: { id: con(n), kind: "question", text: `Question ${n}?` },
});
const vote = (n: number, on = true): Deed => ({ do: "vote", about: con(n), on });
const kept = (place: number, deed: Deed, refused?: Kept["refused"]): Kept => ({
  place,
  session: "ses_0000000001" as SessionId,
  deed,
  at: "2026-11-27T14:30:00.000Z",
  refused,
});
const no = { status: 409, code: "backchannel.closed", detail: "It is over." };
const none = new Set<never>();

test("what was done first is sent first", () => {
  expect(nextOf([kept(1, say(1)), kept(2, say(2))], none)?.place).toBe(1);
  expect(nextOf([], none)).toBeUndefined();
});

test("what was refused stays, and holds nobody up", () => {
  expect(nextOf([kept(1, say(1), no), kept(2, say(2))], none)?.place).toBe(2);
  expect(nextOf([kept(1, say(1), no)], none)).toBeUndefined();
});

test("a vote does not wait for words that slow mode holds up, and a second question does", () => {
  const queue = [kept(1, say(1)), kept(2, say(2)), kept(3, vote(4))];
  expect(nextOf(queue, new Set(["words"] as const))?.place).toBe(3);
  expect(nextOf(queue, new Set(["words", "taps"] as const))).toBeUndefined();
});

test("a vote that is taken back overtakes the vote that waits; other votes and words stay", () => {
  const queue = [kept(1, vote(1)), kept(2, vote(2)), kept(3, say(3)), kept(4, say(4))];
  expect(overtakenBy(queue, vote(1, false)).map(({ place }) => place)).toEqual([1]);
  expect(overtakenBy(queue, say(3))).toEqual([]);
  const poll: Deed = { do: "answer", about: con(1), answer: { choices: [0] } };
  expect(overtakenBy([kept(1, poll), ...queue], { ...poll, answer: { choices: [1] } })).toHaveLength(1);
});

test("silence and our own failures are tried again, a no is kept with its reason", () => {
  for (const status of [0, 408, 500, 503])
    expect(setbackOf({ status, code: "x", detail: "" })).toEqual({ wait: undefined });
  expect(setbackOf(no)).toEqual({ refused: no });
});

test("slow mode is waited for as long as it says", () => {
  const slow = { status: 429, code: "backchannel.slow", detail: "You can write again in 24 seconds." };
  expect(setbackOf(slow)).toEqual({ wait: 24_000 });
  expect(setbackOf({ ...slow, retryAfter: 7 })).toEqual({ wait: 7_000 });
  expect(setbackOf({ ...slow, detail: "Too fast." })).toEqual({ wait: undefined });
});

test("the wait grows, and never beyond half a minute", () => {
  expect(waitAfter(0, 1)).toBe(1_000);
  expect(waitAfter(2, 0)).toBe(2_000);
  expect(waitAfter(20, 1)).toBe(30_000);
});
