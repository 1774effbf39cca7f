import { expect, test } from "vitest";
import { handler } from "./sweep.ts";

test("a sweep of a time before anything was planned finds nothing to do", async () => {
  await handler({ at: "1990-01-01T00:00:00Z" });
});

test("a call that nobody of ours would make is not taken", async () => {
  await expect(handler({ at: "soon" })).rejects.toThrow();
});
