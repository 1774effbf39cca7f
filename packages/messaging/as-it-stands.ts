import { Refused } from "#platform";

/** Somebody began the same conversation or left it at this moment: read again, decide again. */
export const MEANWHILE = new Refused(
  "conflict",
  "messaging.meanwhile",
  "This changed at the same moment. Look again and retry.",
);

const TRIES = 5;

/** Read, decide and write in a conversation as it stands: from the beginning when it changed on the way. */
export async function asItStands<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (error !== MEANWHILE || tried === TRIES) throw error;
    }
  }
}
