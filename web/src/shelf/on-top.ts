import type { Item } from "#shelf/model";

/** For so long after it resurfaced something stands on top of its shelf. */
const DAYS = 7;

/** What came up again within the last week, and everything else, each in its order. */
export function surfaced(items: readonly Item[], now: Date): { again: Item[]; rest: Item[] } {
  const since = new Date(now.getTime() - DAYS * 24 * 3600_000).toISOString();
  const isOnTop = ({ resurfacedAt = "" }: Item) => resurfacedAt > since;
  return { again: items.filter(isOnTop), rest: items.filter((item) => !isOnTop(item)) };
}
