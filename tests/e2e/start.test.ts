import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const start = (...flags: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, "../../bin/start.mjs"), ...flags]);

test("whoever asks for help is told every flag", async () => {
  const { stdout } = await start("--help");
  for (const flag of ["--port", "--host", "--data", "--empty", "--at"]) expect(stdout).toContain(flag);
});

test("a flag that makes no sense is a sentence, and the exit code says no", async () => {
  await expect(start("--port", "teapot")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not "teapot"'),
  });
});
