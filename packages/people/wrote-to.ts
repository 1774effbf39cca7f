import { type Write, write } from "#platform";
import type { CohortId, PersonId } from "./model.ts";
import { WroteToRow } from "./store.ts";

/**
 * Note that somebody has written to a prompt that asks to write first, in the transaction that writes it: from then on it is
 * part of what every request knows of them, and stays so, whatever becomes of what they wrote.
 */
export const wroteToWrite = (person: PersonId, cohort: CohortId, beat: string): Write =>
  write(WroteToRow.upsert({ person, cohort }).add({ beats: [beat] }));
