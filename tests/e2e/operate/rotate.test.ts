import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startOutloud } from "../outloud.ts";
import { command } from "./two-houses.ts";

test("a key is rotated beside a product that stands still, and the one before is kept", async () => {
  const data = mkdtempSync(join(tmpdir(), "outloud-still-"));
  try {
    writeFileSync(join(data, "secret"), "the-first-key-of-this-machine-0123456789");
    const rotate = (...flags: string[]) => command("rotate", ["--data", data, ...flags]);
    const keyIn = (name: string) => readFileSync(join(data, name), "utf8");
    expect(await rotate("--dry-run")).toContain("would become");
    expect(keyIn("secret")).toBe("the-first-key-of-this-machine-0123456789");
    await rotate();
    expect(keyIn("secret-before")).toBe("the-first-key-of-this-machine-0123456789");
    expect(keyIn("secret")).toMatch(/^[\w-]{43}$/);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test("no key is rotated beside a product that runs", async () => {
  await using outloud = await startOutloud();
  await expect(command("rotate", ["--data", outloud.data])).rejects.toThrow("Stop it first");
});
