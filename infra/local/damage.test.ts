import { once } from "node:events";
import { copyFileSync, openSync, readFileSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, run, startMachine } from "./fixture/machine.ts";

const FIXTURE = join(import.meta.dirname, "fixture");
const PAGE = 4_096;

async function refused(folder: string) {
  const child = run(["--port", "0", "--data", folder, "--root", FIXTURE]);
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const [code] = await once(child, "close");
  return { code, said };
}

const WAYS: Readonly<Record<string, (file: string) => void>> = {
  "overwritten in the middle": (file) => {
    const opened = openSync(file, "r+");
    const garbage = Buffer.alloc(PAGE, "garbage");
    for (let page = 2; page < statSync(file).size / PAGE; page += 3)
      writeSync(opened, garbage, 0, PAGE, page * PAGE);
  },
  "cut off": (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE),
};

test.each(Object.keys(WAYS))(
  "a store file that was %s is refused in a sentence, and left as it is",
  async (way) => {
    const folder = newFolder();
    const first = await startMachine(folder);
    for (const says of ["one", "two", "three"]) await first.write({ pk: { S: "a" }, sk: { S: says } });
    await first.end();
    const data = join(folder, "data");
    const file = join(data, "book.sqlite");
    copyFileSync(file, join(folder, "a-copy"));
    WAYS[way]?.(file);
    const damaged = readFileSync(file);

    const { code, said } = await refused(data);
    expect(code).toBe(1);
    expect(said).toContain(`${file} is damaged`);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(file).equals(damaged)).toBe(true);

    copyFileSync(join(folder, "a-copy"), file);
    await startMachine(folder);
  },
);
