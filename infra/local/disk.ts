import { statfsSync } from "node:fs";
import { Mishap } from "./mishap.ts";

/** With less, a start may go well and nothing after it. */
const LEAST = 4 * 1024 * 1024;

/** Whether something failed because there is no room left where it was to be kept. */
export const isFull = (error: unknown) => /ENOSPC|disk is full/.test(String(error));

export const noRoom = (folder: string) =>
  new Mishap(
    `There is no room left on the disk of ${folder}. Nothing in it was lost: make some room, and start again.`,
  );

/** Refused with a Mishap when there is hardly any room left where a folder is. */
export function refuseWithoutRoom(folder: string) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < LEAST) throw noRoom(folder);
}
