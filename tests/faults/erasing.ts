import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ERASE = join(import.meta.dirname, "../../bin/operate/erase.ts");
const AGAIN_AFTER = 300;

/** What somebody types who was asked to forget a person, again until it says that it is done. Answers how often it took. */
export async function eraseUntilDone(data: string, person: string): Promise<number> {
  for (let times = 1; ; times++) {
    const { code, said } = await typed(["--env", join(data, "environment"), "--person", person]);
    if (code === 0) return times;
    if (/Nobody has an account/.test(said)) throw new Error(said);
    await sleep(AGAIN_AFTER);
  }
}

const typed = (flags: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [ERASE, ...flags], (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 1) : 0, said: stdout + stderr }),
    );
  });

/** The files of a house in which a phrase stands, whatever they are. */
export const filesWith = (data: string, phrase: string): string[] =>
  readdirSync(data).filter((file) => readFileSync(join(data, file)).includes(phrase));
