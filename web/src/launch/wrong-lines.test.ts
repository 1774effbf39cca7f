import { beforeEach, expect, test, vi } from "vitest";
import type { LineProblem } from "#cohort/model";

beforeEach(() => sessionStorage.clear());

const line: LineProblem = { line: 4, text: "Paul,paul@", problem: "bad-address", value: "paul@" };
/** The page as it is after a reload. */
const reloaded = async () => {
  vi.resetModules();
  return import("./wrong-lines.ts");
};

test("lines that need a look outlive a reload, with their headings, each cohort’s own", async () => {
  const { keepWrongLines } = await reloaded();
  keepWrongLines("coh_1", { lines: [line], heading: "name,mail" });
  const { wrongLines } = await reloaded();
  expect(wrongLines("coh_1")).toEqual({ lines: [line], heading: "name,mail" });
  expect(wrongLines("coh_2").lines).toEqual([]);
});

test("once all are mended or left out nothing stays behind", async () => {
  const { keepWrongLines, wrongLines } = await reloaded();
  keepWrongLines("coh_1", { lines: [line] });
  keepWrongLines("coh_1", { lines: [] });
  expect(wrongLines("coh_1").lines).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});

test("a shelf that holds something else is no list", async () => {
  sessionStorage.setItem("outloud.wrong-lines.coh_1", '{"lines":[null,{"line":"4"}],"heading":3}');
  const { wrongLines } = await reloaded();
  expect(wrongLines("coh_1").lines).toEqual([]);
});
