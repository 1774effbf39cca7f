import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "./settings.ts";

/** Set while a word is made again with the key that was in force before. */
let earlier: string | undefined;

/** What only this deployment can make of these words: for codes, links and tickets that need no row. */
export const seal = (purpose: string, ...words: readonly string[]) =>
  createHmac("sha256", earlier ?? settings().OUTLOUD_SECRET)
    .update(JSON.stringify([purpose, ...words]))
    .digest();

/**
 * Whether a word is the one we make, with the key in force or the one before it: a link that somebody keeps outlives a rotation,
 * and not two. `make` seals, and does nothing else.
 */
export function isSealed(make: () => string, given: string): boolean {
  if (sameWord(make(), given)) return true;
  earlier = settings().OUTLOUD_SECRET_BEFORE || undefined;
  try {
    return earlier !== undefined && sameWord(make(), given);
  } finally {
    earlier = undefined;
  }
}

/** Whether two words are the same, in a time that does not tell where they differ. */
export function sameWord(mine: string, theirs: string): boolean {
  const [a, b] = [Buffer.from(mine), Buffer.from(theirs)];
  return a.length === b.length && timingSafeEqual(a, b);
}
