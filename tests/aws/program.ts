import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { installCloudTypes, ROOT } from "../../bin/setup.mjs";
import type { Asked } from "./asked.ts";

const PLATFORM = join(ROOT, ".sst/platform");

const ORGANISATION = {
  OUTLOUD_DOMAIN: "learn.example.org",
  OUTLOUD_ALARMS_TO: "somebody@example.org",
  OUTLOUD_COPIES_IN: "eu-central-1",
  OUTLOUD_FIREWALL: "yes",
};

/** A deployment that people learn on. */
export const production = async () => from(await program("production", ORGANISATION));

/** Somebody's own, to try things on, with no domain. */
export const someonesOwn = async () =>
  from(await program("ana", { OUTLOUD_TRIAL_SENDER: "ana@example.org" }));

/** What was asked for, to be looked up by the end of its type, as `lambda/function:Function`. */
function from(asked: readonly Asked[]) {
  const all = (type: string) => asked.filter((one) => one.type === `aws:${type}`);
  return {
    asked,
    all,
    one(type: string, name: string) {
      const found = all(type).find((one) => one.name === name);
      if (!found)
        throw new Error(`The program asks for no ${type} ${name}: ${all(type).map((one) => one.name)}.`);
      return found;
    },
  };
}
export type Program = ReturnType<typeof from>;

/** Everything the program of a stage asks AWS for, with what `.env` says. */
async function program(stage: string, own: Record<string, string>): Promise<Asked[]> {
  await installCloudTypes();
  const outfile = join(PLATFORM, `outloud-${process.pid}-${stage}.cjs`); // beside the packages it needs
  await build({
    entryPoints: [join(import.meta.dirname, "program/evaluate.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    logLevel: "error",
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, stage, ROOT], {
    cwd: ROOT,
    env: { ...process.env, ...own },
    maxBuffer: 1e9,
  });
  rmSync(outfile);
  return JSON.parse(stdout.split("\n").at(-1) ?? "");
}
