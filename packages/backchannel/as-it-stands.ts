import { Refused } from "#platform";
import { stale } from "./store.ts";

const ATTEMPTS = 6;

const STALE = stale().code;

/**
 * Decide on what is there now: when somebody changed it between reading and writing, it is read and decided again. A stale
 * refusal that says how things stand is the answer to a caller who knew something older.
 */
export async function asItStands<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof Refused && error.code === STALE && error.current === undefined;
      if (!again || attempt === ATTEMPTS) throw error;
    }
  }
}
