import { kindOf, type Row } from "#platform";
import { without } from "./rule.ts";
import { NO_WORDS } from "./scrub.ts";
import type { Trace } from "./trace.ts";

/**
 * What they wrote as it is at the beginning of an erasure: still theirs, so that it is found when the erasure is begun again, and
 * without words, so that nobody who reads it from now on has any to pass on.
 */
export function hushed(row: Row, { person, entries }: Trace): Row {
  if (kindOf(row) === "reply" && row.authorId === person) return { ...without(row, "quote"), text: NO_WORDS };
  if (kindOf(row) !== "entry" || !entries.has(String(row.id))) return row;
  const ask = row.ask as Row | undefined;
  return {
    ...row,
    ...{ title: "", text: NO_WORDS },
    ...(ask && { ask: { ...without(ask, "passage"), question: NO_WORDS } }),
  };
}
