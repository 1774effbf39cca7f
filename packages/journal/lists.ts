import type { Ctx, PersonId } from "#people/model";
import { countSlice, type Filter, fromCursor, type Slice, slice, toCursor } from "#platform";
import type { Page } from "#platform/model";
import type { Link } from "./adapted.ts";
import { fromRow, offersIn, SHOWN } from "./entry-row.ts";
import { linksIn, traced } from "./lineage.ts";
import type { Entry, EntryId, MyPages, Offer, PlaceId, Traced } from "./model.ts";

/** A stretch of a stream between two positions, neither included, with at most `limit` entries. */
export interface Stretch {
  readonly after?: string;
  readonly before?: string;
  readonly limit: number;
}

/**
 * Entries in the order of their stream, and which of them adapt another; `end` is the position where the Query stopped short
 * of the stretch's end.
 */
export interface Listed {
  readonly entries: readonly Entry[];
  readonly links: ReadonlyMap<EntryId, Link>;
  readonly end?: string;
}

const stream = (place: PlaceId) =>
  place === "network"
    ? ({ index: "network", pk: "NETWORK" } as const)
    : ({ index: "place", pk: `PLACE#${place}` } as const);

/** What is in a place, newest first, in one Query: for the system and for doors that authorised the place. */
export const inPlace = (place: PlaceId, stretch: Stretch): Promise<Listed> =>
  listed({ ...stream(place), ...stretch, newestFirst: true });

/** What waits in a place for a human answer, oldest first, in one Query: as `inPlace`. */
export const waitingIn = (place: PlaceId, stretch: Stretch): Promise<Listed> =>
  listed({ index: "waiting", pk: `WAITING#${place}`, ...stretch });

/** What waits in a place as `waitingIn`, with what became of offering it: for doors that say why it waits. */
export async function waitingOffers(
  place: PlaceId,
  stretch: Stretch,
): Promise<{ offers: Offer[]; end?: string }> {
  const { rows, end } = await slice({ index: "waiting", pk: `WAITING#${place}`, ...stretch });
  return { offers: offersIn(rows), ...(end !== undefined && { end }) };
}

async function listed(wanted: Slice): Promise<Listed> {
  const { rows, end } = await slice({ ...wanted, only: SHOWN });
  return { entries: rows.map(fromRow), links: linksIn(rows), end };
}

/** IN takes a hundred values. */
const MOST_NAMED = 100;

/** Whose entries and which threads are not news to somebody. */
interface Except {
  /** Whoever asks. */
  readonly author: PersonId;
  readonly blocked: readonly PersonId[];
  readonly entries: readonly EntryId[];
}

/** How many entries came to a place after a position, counted up to `most`: as `inPlace`. */
export async function countIn(place: PlaceId, after: string, except: Except, most: number): Promise<number> {
  const filter = leavingOut(except);
  let found = 0;
  for (let from: string | undefined = after; from !== undefined && found < most; ) {
    const { count, end } = await countSlice({ ...stream(place), after: from, limit: most, filter });
    found += count;
    from = end;
  }
  return Math.min(found, most);
}

function leavingOut({ author, blocked, entries }: Except): Filter {
  const unheard = blocked.slice(0, MOST_NAMED).map((id, at) => [`:by${at}`, id] as const);
  const hushed = entries.slice(-MOST_NAMED).map((id, at) => [`:quiet${at}`, id] as const);
  const names = (values: readonly (readonly [string, string])[]) => values.map(([name]) => name).join(", ");
  // Nobody learns by blocking people whose an entry is while its round hides that.
  const byBlocked = `NOT (#author IN (${names(unheard)})) OR attribute_exists(#blind)`;
  return {
    expression: [
      "#author <> :author",
      ...(unheard.length > 0 ? [`(${byBlocked})`] : []),
      ...(hushed.length > 0 ? [`NOT (#id IN (${names(hushed)}))`] : []),
    ].join(" AND "),
    names: {
      "#author": "authorId",
      ...(unheard.length > 0 && { "#blind": "blind" }),
      ...(hushed.length > 0 && { "#id": "id" }),
    },
    values: { ":author": author, ...Object.fromEntries([...unheard, ...hushed]) },
  };
}

/** An audience may be rare in a journal: this many entries are looked at for one page. */
const LOOKED_AT = 200;
const WRITTEN = /^ENTRY#[\d:.TZ-]+#ent_\w+$/;

/**
 * A page of one's own journal, newest first, in one Query, and a call more where something in it was adapted. A page of one
 * audience may be short and still have a next.
 */
export async function mine(
  { cursor, limit, audience, from, until }: MyPages,
  ctx: Ctx,
): Promise<Page<Traced>> {
  const before = fromCursor(cursor, WRITTEN) ?? `ENTRY#${until ?? "~"}`;
  const { rows, end } = await slice({
    index: "author",
    pk: `AUTHOR#${ctx.person.id}`,
    after: `ENTRY#${from ?? ""}`,
    before,
    newestFirst: true,
    limit: audience ? LOOKED_AT : limit,
    filter: audience && {
      expression: "#audience = :audience",
      names: { "#audience": "audience" },
      values: { ":audience": audience },
    },
  });
  const page = rows.slice(0, limit);
  const next = page.length < rows.length ? String(page.at(-1)?.authorSk) : end;
  const items = await traced(page.map(fromRow), linksIn(page), ctx);
  return { items, next: next && toCursor(next) };
}

/** Everything somebody wrote in their journal, newest first: for what follows a renamed person. */
export async function* byAuthor(person: PersonId): AsyncGenerator<Entry> {
  for (let before: string | undefined = "ENTRY#~"; before !== undefined; ) {
    const { rows, end } = await slice({
      index: "author",
      pk: `AUTHOR#${person}`,
      after: "ENTRY#",
      before,
      newestFirst: true,
      limit: LOOKED_AT,
    });
    yield* rows.map(fromRow);
    before = end;
  }
}
