import type { Entry, Listed, Stretch } from "#journal";
import { positionOf } from "#journal/model";
import { fromCursor, toCursor } from "#platform";
import type { Page, Paging } from "#platform/model";

/** One of the lists that a page is made of. */
type List = (stretch: Stretch) => Promise<Listed>;

type Order = "newest first" | "oldest first";

/** A page of entries, and which of them adapt another. */
export interface Merged extends Page<Entry>, Pick<Listed, "links"> {}

const POSITION = /^[\d:.TZ-]+#ent_\w+$/;

/**
 * A page of several lists as one, each entry once. All lists are ordered by the same positions, so one position is a
 * cursor for all of them: what is written or moved between two pages arrives beside it and never shifts what follows.
 */
export async function merged(lists: readonly List[], order: Order, paging: Paging): Promise<Merged> {
  const cursor = fromCursor(paging.cursor, POSITION);
  const stretch = { [order === "newest first" ? "before" : "after"]: cursor, limit: paging.limit + 1 };
  const found = await Promise.all(lists.map((list) => list(stretch)));
  const comesFirst = order === "newest first" ? greater : less;

  // A list that stopped short says nothing about what comes after: the page ends where the first of them stopped.
  const horizon = found.flatMap(({ end }) => end ?? []).toSorted(comesFirst)[0];
  const once = new Map(found.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
  const known = [...once.values()]
    .map((entry) => ({ entry, position: positionOf(entry) }))
    .filter(({ position }) => horizon === undefined || comesFirst(position, horizon) <= 0)
    .toSorted((one, other) => comesFirst(one.position, other.position));
  const page = known.slice(0, paging.limit);
  const last = page.length < known.length ? page.at(-1)?.position : horizon;
  const links = new Map(found.flatMap((list) => [...list.links]));
  return { items: page.map(({ entry }) => entry), links, next: last && toCursor(last) };
}

const less = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const greater = (one: string, other: string) => less(other, one);
