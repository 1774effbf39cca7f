import { appendFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

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

  function flush() {
    if (waiting === "") return;
    appendFileSync(file, waiting, { mode: 0o600 });
    waiting = "";
    if (statSync(file).size > LARGEST) renameSync(file, before);
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
