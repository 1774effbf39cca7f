import { asItStands as inTable, Refused } from "#platform";

/** Somebody began the same conversation or left it at this moment: read again, decide again. */
export const MEANWHILE = new Refused(
  "conflict",
  "messaging.meanwhile",
  "This changed at the same moment. Look again and retry.",
);

/** Read, decide and write in a conversation as it stands: from the beginning when it changed on the way. */
export const asItStands = <Result>(work: () => Promise<Result>): Promise<Result> =>
  inTable((error) => error === MEANWHILE, work);
