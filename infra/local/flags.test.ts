import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readFlags } from "./flags.ts";

const HOME = resolve(import.meta.dirname, "../..");

test("without flags it is port 4400 on this computer, in .outloud, with the demo", () => {
  expect(readFlags([])).toEqual({
    port: 4400,
    host: "localhost",
    data: resolve(HOME, ".outloud"),
    root: HOME,
    site: resolve(HOME, "dist/web"),
    empty: false,
  });
});

test("the clock can be told when to start, in any offset", () => {
  expect(readFlags(["--at", "2026-03-02T08:00:00Z"]).at).toBe(Date.UTC(2026, 2, 2, 8));
  expect(readFlags(["--at=2026-03-02T08:00+02:00"]).at).toBe(Date.UTC(2026, 2, 2, 6));
  expect(readFlags(["--at", "2026-03-02"]).at).toBe(Date.UTC(2026, 2, 2));
});

test.each([
  [["--port", "http"], "--port takes a number"],
  [["--port", "65536"], "--port takes a number"],
  [["--at", "tomorrow"], "--at takes an instant"],
  [["--at", "2026-02-31T25:00:00Z"], "--at takes an instant"],
  [["--at", "2026-03-02T08:00:00"], "--at takes an instant"],
  [["--origin", "learn.example.org"], "--origin takes an address"],
  [["--colour", "red"], "Unknown option '--colour'"],
  [["--port"], "argument missing"],
  [["everything"], "Unexpected argument 'everything'"],
])("%j is refused in one sentence that names what is wrong", (args, reason) => {
  expect(() => readFlags(args)).toThrow(reason);
});
