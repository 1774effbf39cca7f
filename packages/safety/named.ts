import * as Journal from "#journal";
import { doneBy, type Entry } from "#journal/model";
import type { Ctx } from "#people/model";
import type { Case } from "./model.ts";

/** The entries that cases are about, as they were written: for the system, in one call. */
export async function entriesOf(cases: readonly Pick<Case, "target">[]): Promise<Map<string, Entry>> {
  const ids = cases.flatMap(({ target }) => (target.kind === "message" ? [] : [target.entry]));
  return new Map((await Journal.entries(ids)).map((entry) => [entry.id, entry]));
}

/**
 * A case by whom those may know who decide about it. While its round hides names they decide about words; once they have hidden
 * them, they have to talk with somebody.
 */
export function named(one: Case, entries: ReadonlyMap<string, Entry>, ctx: Ctx): Case {
  const entry = one.target.kind === "message" ? undefined : entries.get(one.target.entry);
  if (!entry) return one;
  const hidden = one.state === "hidden" ? one.decided : undefined;
  return { ...one, author: doneBy(one.author, entry, ctx, { hidden }) };
}
