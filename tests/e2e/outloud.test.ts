import { expect, test } from "vitest";
import { startOutloud } from "./outloud.ts";

test("a machine that lost its power stands where it stood, at the same address", async () => {
  await using outloud = await startOutloud({ at: "2026-03-02T08:00:00Z" });
  await outloud.clockBy("P1D");
  await outloud.kill();
  await outloud.restart();
  expect((await outloud.now()).toISOString()).toMatch(/^2026-03-03T08:/);
  expect(await outloud.mails()).toEqual([]);
});

test("a taken port is a sentence, not a stack", async () => {
  await using outloud = await startOutloud();
  const { port } = new URL(outloud.origin);
  await expect(startOutloud({ port })).rejects.toThrow(`Port ${port} is taken`);
});
