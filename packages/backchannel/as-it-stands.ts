import { asItStands as inTable, Refused } from "#platform";
import { stale } from "./store.ts";

const STALE = stale().code;

/**
 * Decide on what is there now: when somebody changed it between reading and writing, it is read and decided again. A stale
 * refusal that says how things stand is the answer to a caller who knew something older.
 */
export const asItStands = <Result>(work: () => Promise<Result>): Promise<Result> =>
  inTable((error) => error instanceof Refused && error.code === STALE && error.current === undefined, work);
