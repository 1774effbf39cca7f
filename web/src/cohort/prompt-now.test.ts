import { expect, test } from "vitest";
import type { Beat } from "#cadence/model";
import { nextBeat, promptNow } from "./prompt-now.ts";

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
