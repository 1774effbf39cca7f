import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "./settings.ts";

/** What only this deployment can make of these words: for codes, links and tickets that need no row. */
export const seal = (purpose: string, ...words: readonly string[]) =>
  createHmac("sha256", settings().OUTLOUD_SECRET)
    .update(JSON.stringify([purpose, ...words]))
    .digest();

/** Whether two words are the same, in a time that does not tell where they differ. */
export function sameWord(mine: string, theirs: string): boolean {
  const [a, b] = [Buffer.from(mine), Buffer.from(theirs)];
  return a.length === b.length && timingSafeEqual(a, b);
}
