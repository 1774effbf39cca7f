import { expect, test } from "vitest";
import { sampleOf } from "#backchannel/model";
import { isDrawn } from "./heartbeat.ts";

test("in a small room everybody is counted, in a large one about three hundred are", () => {
  const lots = Array.from({ length: 6_000 }, (_, at) => (at * 2_654_435_761) % 2 ** 32);
  const counted = (here: number) => lots.slice(0, here).filter((lot) => isDrawn(lot, sampleOf(here))).length;
  expect(counted(200)).toBe(200);
  expect(counted(300)).toBe(300);
  for (const here of [600, 2_000, 6_000]) {
    expect(counted(here)).toBeGreaterThan(200);
    expect(counted(here)).toBeLessThan(400);
  }
});
