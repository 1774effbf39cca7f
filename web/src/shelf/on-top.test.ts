import { expect, test } from "vitest";
import type { Item } from "#shelf/model";
import { surfaced } from "./on-top.ts";

const item = (id: string, resurfacedAt?: string) => ({ id, ...(resurfacedAt && { resurfacedAt }) }) as Item;

test("what resurfaced is on top for a week, above what was kept since", () => {
  const items = [
    item("new"),
    item("again", "2026-03-05T18:00:00.000Z"),
    item("long ago", "2026-02-05T18:00:00.000Z"),
  ];
  const ids = (now: string) => {
    const { again, rest } = surfaced(items, new Date(now));
    return [again.map(({ id }) => id), rest.map(({ id }) => id)];
  };
  expect(ids("2026-03-12T17:59:00.000Z")).toEqual([["again"], ["new", "long ago"]]);
  expect(ids("2026-03-12T18:00:00.000Z")).toEqual([[], ["new", "again", "long ago"]]);
});
