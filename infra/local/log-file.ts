import { appendFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isFull } from "./disk.ts";
import { report } from "./mishap.ts";

/** A line that the functions log about what went well, and a measure: on AWS they go to CloudWatch. */
const TOLD = /^\{"(level":"info"|_aws")/;
const LARGEST = 4 * 1024 * 1024;
/** Lines are written together, so that a busy moment is not slowed by them. */
const EVERY = 500;

/**
 * Keeps what the functions tell the log out of the terminal, in `<folder>/log.ndjson`; when that is large, it begins anew and the one
 * before is `log-before.ndjson`. What went wrong is in the terminal as ever.
 */
export function keepLog(folder: string) {
  const file = join(folder, "log.ndjson");
  const before = join(folder, "log-before.ndjson");
  const terminal = process.stdout.write.bind(process.stdout);
  let waiting = "";
  let full = false;

  function flush() {
    if (waiting === "") return;
    try {
      appendFileSync(file, waiting, { mode: 0o600 });
      if (statSync(file).size > LARGEST) renameSync(file, before);
      full = false;
    } catch (error) {
      // The log is not worth the machine; that there is no room for it is worth a line.
      if (!full) report(isFull(error) ? `no room left on the disk of ${folder}` : "log", error);
      full = true;
    }
    waiting = "";
  }

  process.stdout.write = ((words: string | Uint8Array, ...rest: never[]) => {
    if (typeof words !== "string" || !TOLD.test(words)) return terminal(words, ...rest);
    waiting += words;
    return true;
  }) as typeof process.stdout.write;
  const timer = setInterval(flush, EVERY);
  timer.unref();

  return {
    /** Nothing of what was told is kept. */
    forget() {
      waiting = "";
      for (const one of [file, before]) rmSync(one, { force: true });
    },
    stop() {
      clearInterval(timer);
      process.stdout.write = terminal;
      flush();
    },
  };
}
