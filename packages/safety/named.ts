import * as Journal from "#journal";
import { doneBy, type Entry } from "#journal/model";
import { areFew, type Ctx } from "#people/model";
import type { Case, Filed } from "./model.ts";

/** The entries that cases are about, as they were written: for the system, in one call. */
export async function entriesOf(cases: readonly Pick<Case, "target">[]): Promise<Map<string, Entry>> {
  const ids = cases.flatMap(({ target }) => (target.kind === "message" ? [] : [target.entry]));
  return new Map((await Journal.entries(ids)).map((entry) => [entry.id, entry]));
}

/**
 * A case by whom those may know who decide about it. While its round hides names they decide about words; once they have hidden
 * them, they have to talk with somebody. While few have reported it they read what was said, each thing once, and not by how
 * many: in a circle of three that would say who.
 */
export function named(filed: Filed, entries: ReadonlyMap<string, Entry>, ctx: Ctx): Case {
  const { reports, ...unnumbered } = filed;
  const one: Case = areFew(reports) ? { ...unnumbered, said: eachOnce(filed.said) } : filed;
  const entry = one.target.kind === "message" ? undefined : entries.get(one.target.entry);
  if (!entry) return one;
  const hidden = one.state === "hidden" ? one.decided : undefined;
  return { ...one, author: doneBy(one.author, entry, ctx, { hidden }) };
}

/** A reason without words says nothing where another gives it in words. */
const eachOnce = (said: Case["said"]): Case["said"] =>
  said.filter(({ reason, words }, at) => {
    const alike = said.filter((other) => other.reason === reason && (other.words === words || words === ""));
    return (alike.find((other) => other.words !== "") ?? alike[0]) === said[at];
  });
