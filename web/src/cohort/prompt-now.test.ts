import { expect, test } from "vitest";
import type { Beat } from "#cadence/model";
import { nextBeat, promptNow, roundNow, writingTo } from "./prompt-now.ts";

const beat = (kind: Beat["kind"], at: string, state: Beat["state"] = "planned") =>
  ({ kind, at, state, slug: `${kind} ${at}` }) as Beat;
const month = [
  beat("week", "2026-03-02T09:00:00.000Z"),
  beat("prompt", "2026-03-02T09:00:00.000Z"),
  beat("prompt", "2026-03-09T09:00:00.000Z"),
  beat("close", "2026-03-15T18:00:00.000Z"),
  beat("check-in", "2026-03-29T09:00:00.000Z"),
  beat("archive", "2026-04-05T09:00:00.000Z"),
];
const promptAt = (at: string) => promptNow(month, new Date(at))?.slug;

test("people write to the last prompt that was reached", () => {
  expect(promptAt("2026-03-02T08:59:00Z")).toBeUndefined();
  expect(promptAt("2026-03-05T12:00:00Z")).toBe("prompt 2026-03-02T09:00:00.000Z");
  expect(promptAt("2026-03-09T09:00:00Z")).toBe("prompt 2026-03-09T09:00:00.000Z");
});

test("after the month there is nothing to write to until a check-in asks", () => {
  expect(promptAt("2026-03-20T12:00:00Z")).toBeUndefined();
  expect(promptAt("2026-03-30T12:00:00Z")).toBe("check-in 2026-03-29T09:00:00.000Z");
});

test("an archive asks for nothing", () => {
  expect(promptAt("2026-04-06T12:00:00Z")).toBeUndefined();
});

test("a cancelled prompt is not written to", () => {
  const cancelled = [...month, beat("prompt", "2026-03-04T09:00:00.000Z", "cancelled")];
  expect(promptNow(cancelled, new Date("2026-03-05T12:00:00Z"))?.slug).toBe(
    "prompt 2026-03-02T09:00:00.000Z",
  );
});

test("what comes next is the first thing that has not happened", () => {
  expect(nextBeat(month, new Date("2026-03-10T12:00:00Z"))?.kind).toBe("close");
});

const round = {
  ...beat("round-opens", "2026-03-05T18:00:00.000Z"),
  id: "bea_round",
  until: "2026-03-08T18:00:00.000Z",
};
const withRound = [...month, round] as Beat[];

test("a round is open from its beginning to its end, unless it was cancelled", () => {
  const open = (at: string, beats = withRound) => roundNow(beats, new Date(at))?.slug;
  expect(open("2026-03-05T17:59:00Z")).toBeUndefined();
  expect(open("2026-03-05T18:00:00Z")).toBe(round.slug);
  expect(open("2026-03-08T18:00:00Z")).toBeUndefined();
  const cancelled = [...month, { ...round, state: "cancelled" }] as Beat[];
  expect(open("2026-03-06T12:00:00Z", cancelled)).toBeUndefined();
});

test("people write to what they came for once it was asked, else to the prompt, else to the round", () => {
  const to = (at: string, wanted?: string, beats = withRound) => writingTo(beats, new Date(at), wanted)?.slug;
  expect(to("2026-03-06T12:00:00Z")).toBe("prompt 2026-03-02T09:00:00.000Z");
  expect(to("2026-03-06T12:00:00Z", round.id)).toBe(round.slug);
  expect(to("2026-03-04T12:00:00Z", round.id)).toBe("prompt 2026-03-02T09:00:00.000Z");
  expect(to("2026-03-12T12:00:00Z", round.id)).toBe(round.slug);
  const alone = withRound.filter(({ kind }) => kind !== "prompt");
  expect(to("2026-03-06T12:00:00Z", undefined, alone)).toBe(round.slug);
});
