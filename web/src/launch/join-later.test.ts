import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { joinLater, takeJoin } from "./join-later.ts";

beforeEach(() => localStorage.clear());
afterEach(() => vi.useRealTimers());

test("a join that waits for its mail is taken up once", () => {
  joinLater("abc_DEF-123");
  expect(takeJoin()).toBe("abc_DEF-123");
  expect(takeJoin()).toBeUndefined();
});

test("after an hour it is forgotten", () => {
  vi.useFakeTimers({ now: new Date("2026-03-02T09:00:00Z") });
  joinLater("abc");
  vi.setSystemTime(new Date("2026-03-02T10:00:01Z"));
  expect(takeJoin()).toBeUndefined();
});

test("what is not a join link leads nowhere", () => {
  for (const kept of [
    "nonsense",
    '{"token":"//evil.example","until":9e15}',
    '{"token":7,"until":9e15}',
    "[]",
  ]) {
    localStorage.setItem("outloud.joining", kept);
    expect(takeJoin()).toBeUndefined();
  }
});
