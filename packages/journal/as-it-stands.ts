import { asItStands as inTable, Refused } from "#platform";

/** What was read changed before it could be written: read again, decide again. */
export const MEANWHILE = new Refused(
  "conflict",
  "journal.meanwhile",
  "This changed at the same moment. Look again and retry.",
);

/** Read, decide and write about an entry as it stands: from the beginning when it changed on the way. */
export const asItStands = <Result>(work: () => Promise<Result>): Promise<Result> =>
  inTable((error) => error === MEANWHILE, work);
