import { afterEach, expect, test, vi } from "vitest";

const [FIRST, SECOND] = ["a".repeat(40), "b".repeat(40)];
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The platform of a deployment with these keys, read as at a start. */
async function withKeys(secret: string, before = "") {
  vi.stubEnv("OUTLOUD_SECRET", secret);
  vi.stubEnv("OUTLOUD_SECRET_BEFORE", before);
  vi.resetModules();
  const { isSealed, seal } = await import("./seal.ts");
  const word = () => seal("calendar", "per_1").toString("base64url");
  return { word, isOurs: (given: string) => isSealed(word, given) };
}

test("what was sealed before a rotation is good after it, and what is made new is made with the new key", async () => {
  const kept = (await withKeys(FIRST)).word();
  const rotated = await withKeys(SECOND, FIRST);
  expect(rotated.isOurs(kept)).toBe(true);
  expect(rotated.word()).not.toBe(kept);
  expect(rotated.isOurs(rotated.word())).toBe(true);
});

test("a second rotation ends it, and so does none", async () => {
  const kept = (await withKeys(FIRST)).word();
  expect((await withKeys("c".repeat(40), SECOND)).isOurs(kept)).toBe(false);
  expect((await withKeys(SECOND)).isOurs(kept)).toBe(false);
});
