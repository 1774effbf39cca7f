import type { Ctx } from "#people/model";
import { excerpt, kindOf, type Row, rowsAt } from "#platform";
import type { Leaf, Lineage, Link, Origin } from "./adapted.ts";
import { entryKey, fromRow, linkOf } from "./entry-row.ts";
import { adaptationsOf } from "./lineage-row.ts";
import { nearest, treeOf } from "./lineage-tree.ts";
import { type Entry, type EntryId, isSealedTo, isVeiled, readable, seenBy, type Traced } from "./model.ts";
import { fromRows } from "./read.ts";

/** As many entries of one lineage are shown at most: what one call brings. */
const MOST = 100;
const WORDS = 120;
const NONE: Lineage = { items: [] };

/**
 * Where the practice of an entry comes from and where it went, as far as somebody may read each of its entries: a tree of
 * those nearest to it, and of as many more how many they may read. Empty when nothing was adapted. Refused as `readable`.
 */
export async function lineage(id: EntryId, ctx: Ctx): Promise<Lineage> {
  const here = await rowsAt([entryKey(id)]);
  const entry = seenBy(fromRows(here, ctx), ctx);
  const root = linkIn(here)?.root ?? id;
  const adaptations = await adaptationsOf(root);
  if (adaptations.length === 0) return NONE;
  const near = nearest(id, adaptations, MOST);
  const further = new Set([...nearest(id, adaptations, 2 * MOST)].filter((one) => !near.has(one)));
  const [others, more] = await Promise.all([metAmong(near, id, ctx), metAmong(further, id, ctx)]);
  const leaves = new Map(
    [entry, ...others.map((one) => seenBy(one, ctx))].map((one) => [one.id, leafOf(one)]),
  );
  const seen = adaptations.filter((one) => near.has(one.entry));
  const items = treeOf(root, seen, leaves);
  return items.length > 1 ? { items, ...(more.length > 0 && { more: more.length }) } : NONE;
}

const metAmong = async (ids: ReadonlySet<EntryId>, current: EntryId, ctx: Ctx): Promise<Entry[]> => {
  const rows = await rowsAt([...ids].filter((id) => id !== current).map((id) => entryKey(id)));
  return rows.map((row) => fromRow(row)).filter((one) => isMet(one, ctx));
};

/** Entries, each with what it adapts if this reader may read that: one call when any of them adapts something. */
export async function traced<Of extends Entry>(
  entries: readonly Of[],
  links: ReadonlyMap<EntryId, Link>,
  ctx: Ctx,
): Promise<(Of & Pick<Traced, "origin">)[]> {
  const origins = await originsAmong(
    entries.flatMap(({ id, adapted }) => (adapted && links.get(id)?.entry) || []),
    ctx,
  );
  return entries.map((entry) => {
    const link = entry.adapted ? links.get(entry.id) : undefined;
    const origin = link && origins.get(link.entry);
    return origin ? { ...entry, origin } : entry;
  });
}

/** What these entries are called, of those that somebody may read: one call when there are any. */
export async function originsAmong(ids: readonly EntryId[], ctx: Ctx): Promise<ReadonlyMap<EntryId, Origin>> {
  const rows = await rowsAt(ids.map((id) => entryKey(id)));
  const found = rows.map((row) => fromRow(row)).filter((one) => isMet(one, ctx));
  return new Map(found.map((one) => [one.id, originOf(seenBy(one, ctx))]));
}

/** Which entries of these rows adapt another, and which: for `traced`. */
export const linksIn = (rows: readonly Row[]): ReadonlyMap<EntryId, Link> =>
  new Map(
    rows.flatMap((row) => {
      const link = kindOf(row) === "entry" ? linkOf(row) : undefined;
      return link ? [[row.id as EntryId, link] as const] : [];
    }),
  );

const linkIn = (rows: readonly Row[]) => [...linksIn(rows).values()][0];

/** The entry another adapts, and the first of that line, whoever may read them: for the system. None where it adapts nothing. */
export async function comesFrom(id: EntryId): Promise<{ origin?: Entry; root?: Entry }> {
  const link = linkIn(await rowsAt([entryKey(id)]));
  if (!link) return {};
  const found = (await rowsAt([entryKey(link.entry), entryKey(link.root)])).map((row) => fromRow(row));
  return {
    origin: found.find((one) => one.id === link.entry),
    root: found.find((one) => one.id === link.root),
  };
}

/**
 * Whether somebody meets an entry where it is spoken of elsewhere: they may read it, have opened it, and it is by nobody they
 * blocked, as far as they may know whose it is.
 */
export const isMet = (entry: Entry, ctx: Ctx): boolean =>
  readable(entry, ctx) &&
  !isSealedTo(entry, ctx) &&
  (isVeiled(entry, ctx) || !ctx.blocked.includes(entry.author.id));

const originOf = ({ id, author, title, text }: Entry): Origin => ({
  id,
  author,
  title: title || excerpt(text, WORDS),
});

const leafOf = (entry: Entry): Leaf => ({
  ...originOf(entry),
  kind: entry.kind,
  at: entry.sharedAt ?? entry.writtenAt,
});
