import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "outloud-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a command says that cannot do what it was asked. */
async function refusal(name: string, flags: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const command = join(import.meta.dirname, `${name}.ts`);
  const { code, stderr } = await run(process.execPath, [command, ...flags], { env }).catch((error) => error);
  expect(code).toBe(1);
  return String(stderr).trim();
}

test("who is not signed in to AWS is told how to be, in a sentence", async () => {
  const nobody = { PATH: process.env.PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: "true" };
  const flags = ["--dead-letters", "--dry-run", "--deployment", "outloud-production"];
  expect(await refusal("replay", flags, nobody)).toBe(
    "AWS does not know who you are, or no longer: export AWS_PROFILE=outloud, then aws sso login.",
  );
  const key = { AWS_ACCESS_KEY_ID: "mine", AWS_SECRET_ACCESS_KEY: "secret" };
  expect(await refusal("replay", flags, { ...nobody, ...key })).toBe(
    "In which region is it? Say so with AWS_REGION, or in your profile.",
  );
});

test("a table that is not there, or not yet, is said to be none", async () => {
  const here = join(folder, "environment");
  writeFileSync(here, "OUTLOUD_BOOK=nowhere-book\n");
  for (const [name, ...flags] of [
    ["restore", "--table", "Book", "--from", "Book-at-noon"],
    ["export", "--person", "ana@example.org"],
  ] as const)
    expect(await refusal(name, [...flags, "--env", here])).toBe(
      "There is no table of that name there, or it is not made yet.",
    );
});

test("a deploy that is to take a stage away and to try that is explained, and does neither", async () => {
  const deploy = join(import.meta.dirname, "../deploy.mjs");
  const { stdout } = await run(process.execPath, [deploy, "--stage", "dev", "--remove", "--dry-run"]);
  expect(stdout).toContain("npm run deploy -- --stage NAME");
});
