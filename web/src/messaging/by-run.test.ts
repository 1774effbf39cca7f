import { expect, test } from "vitest";
import { beginsDay, beginsRun, firstNew } from "./by-run.ts";

const at = (author: string, writtenAt: string) => ({ author, writtenAt: `${writtenAt}:00.000Z` });
const inUtc = (date: Date) => date.toISOString().slice(0, 10);

test("a day begins with its first message", () => {
  const [late, early] = [at("kim", "2026-11-24T23:58"), at("kim", "2026-11-25T00:02")];
  expect(beginsDay(late, undefined, inUtc)).toBe(true);
  expect(beginsDay(early, late, inUtc)).toBe(true);
  expect(beginsDay(at("ben", "2026-11-25T09:00"), early, inUtc)).toBe(false);
});

test("somebody is named when they follow another, and again after a pause", () => {
  const first = at("kim", "2026-11-25T09:00");
  expect(beginsRun(first, undefined)).toBe(true);
  expect(beginsRun(at("kim", "2026-11-25T09:09"), first)).toBe(false);
  expect(beginsRun(at("kim", "2026-11-25T09:11"), first)).toBe(true);
  expect(beginsRun(at("ben", "2026-11-25T09:01"), first)).toBe(true);
});

test("what is new begins after what was read, with what others said", () => {
  const messages = [
    { id: "msg_1", author: "kim" },
    { id: "msg_2", author: "me" },
    { id: "msg_3", author: "kim" },
    { id: "msg_4", author: "kim" },
  ];
  expect(firstNew(messages, "msg_1", "me")?.id).toBe("msg_3");
  expect(firstNew(messages, "msg_3", "me")?.id).toBe("msg_4");
  expect(firstNew(messages, "msg_4", "me")).toBeUndefined();
  // Nothing was read before: all of it is new, and a line at the top would say nothing.
  expect(firstNew(messages, undefined, "me")).toBeUndefined();
});
