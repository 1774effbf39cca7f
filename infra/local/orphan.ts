import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Notes which process keeps `book`, so that the next start can end it should this one die without a word. */
export const noteKeeper = (book: string, pid: number) => writeFileSync(`${book}.pid`, String(pid));

export const forgetKeeper = (book: string) => rmSync(`${book}.pid`, { force: true });

/** Ends a store that a killed machine left behind: only if it is really dynoxide, and really on `book`. */
export async function endOrphan(book: string) {
  const pid = notedKeeper(book);
  if (pid === undefined || !keeps(pid, book)) return;
  process.kill(pid, "SIGKILL");
  while (keeps(pid, book)) await sleep(5);
}

function notedKeeper(book: string) {
  try {
    const pid = Number(readFileSync(`${book}.pid`, "utf8"));
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined; // nobody noted one
  }
}

const keeps = (pid: number, book: string) => {
  const command = commandOf(pid);
  return command.includes("dynoxide") && command.includes(book);
};

function commandOf(pid: number) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" });
  } catch {
    return ""; // no such process any more
  }
}
