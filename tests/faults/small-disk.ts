import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { end } from "./product.ts";

const BLOCK = Buffer.alloc(4_096, "x");

/** Whether this system lets us have a disk of our own. */
export const mayHaveDisks = () =>
  spawnSync("unshare", ["-Urm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt && nsenter --version"])
    .status === 0;

/** A disk of so many megabytes that only programs see which are started on it; it is gone with the test. */
export async function aSmallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), "outloud-disk-"));
  const mounting = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo ready && exec sleep infinity`;
  const holder = spawn("unshare", ["-Urm", "sh", "-c", mounting, folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(holder.stdout, "data");
  /** The same folder as we see it from outside. */
  const outside = join("/proc", String(holder.pid), "root", folder);
  const filler = join(outside, "filler");
  return {
    folder,
    outside,
    /** How a program is started that sees it. */
    on: (...program: string[]) => [
      "-t",
      String(holder.pid),
      "-U",
      "-m",
      "--preserve-credentials",
      ...program,
    ],
    /** Takes all the room that is left. */
    fill() {
      const opened = openSync(filler, "a");
      try {
        while (writeSync(opened, BLOCK) > 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
      closeSync(opened);
    },
    makeRoom: () => rmSync(filler),
    async [Symbol.asyncDispose]() {
      await end({ child: holder }, "SIGKILL");
      rmSync(folder, { recursive: true });
    },
  };
}
