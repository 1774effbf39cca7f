import * as Journal from "#journal";
import { type EntryId, type PlaceId, seenBy } from "#journal/model";
import type { Ctx } from "#people/model";
import type { Paging } from "#platform/model";
import { isSeenWaiting, isShown } from "./apart.ts";
import { type Merged, merged } from "./merge.ts";
import { type Cards, cardOf, MOST_UNREAD, type Unread } from "./model.ts";
import { heardPlacesOf, hushedBy, readingOf, readPlacesOf, refuseOutsider } from "./places.ts";

export * from "./model.ts";

/**
 * What is in a place, newest first, in one Query, and a call more where something in it was adapted; here and everywhere
 * without what those write whom one blocked. Refused for places one does not belong to, as if they were not there.
 */
export async function place(id: PlaceId, paging: Paging, ctx: Ctx): Promise<Cards> {
  refuseOutsider(id, ctx);
  const page = await merged([(stretch) => Journal.inPlace(id, stretch)], "newest first", paging);
  return await cards(page, ctx, (entry) => isShown(entry, ctx));
}

/** What is new in all the places one belongs to, each entry once; without places and threads that are quiet. */
export async function home(paging: Paging, ctx: Ctx): Promise<Cards> {
  const lists = readPlacesOf(ctx).map(
    (place) => (stretch: Journal.Stretch) => Journal.inPlace(place, stretch),
  );
  const hushed = hushedBy(ctx);
  const page = await merged(lists, "newest first", paging);
  return await cards(page, ctx, (entry) => isShown(entry, ctx) && !hushed.includes(entry.id));
}

/**
 * What waits for a human answer, oldest first: all of it in one place, or what others wrote in all the places one belongs
 * to. Refused as `place`.
 */
export async function waiting(id: PlaceId | undefined, paging: Paging, ctx: Ctx): Promise<Cards> {
  if (id) {
    refuseOutsider(id, ctx);
    const page = await merged([(stretch) => Journal.waitingIn(id, stretch)], "oldest first", paging);
    return await cards(page, ctx, (entry) => isSeenWaiting(entry, ctx));
  }
  const lists = readPlacesOf(ctx).flatMap((place) =>
    // What waits, waits in a cohort or a circle.
    place === "network" ? [] : [(stretch: Journal.Stretch) => Journal.waitingIn(place, stretch)],
  );
  const hushed = hushedBy(ctx);
  const page = await merged(lists, "oldest first", paging);
  const isMine = ({ author }: Journal.Entry) => author.id === ctx.person.id;
  return await cards(
    page,
    ctx,
    (entry) =>
      isShown(entry, ctx) && isSeenWaiting(entry, ctx) && !isMine(entry) && !hushed.includes(entry.id),
  );
}

/** How many entries by others came to each place since one read there, or since one came; without what is quiet. */
export async function counts(ctx: Ctx): Promise<Unread[]> {
  const except = { author: ctx.person.id, blocked: ctx.blocked, entries: hushedBy(ctx) as EntryId[] };
  return await Promise.all(
    heardPlacesOf(ctx).map(async ({ place, since }) => {
      const after = readingOf(place, ctx)?.readUpTo ?? since;
      return { place, unread: await Journal.countIn(place, after, except, MOST_UNREAD) };
    }),
  );
}

/** Those of a page that somebody is shown, as they may see them. */
const cards = async (
  { items, links, next }: Merged,
  ctx: Ctx,
  isSeen: (entry: Journal.Entry) => boolean,
): Promise<Cards> => ({
  items: (
    await Journal.traced(
      items.filter(isSeen).map((entry) => seenBy(entry, ctx)),
      links,
      ctx,
    )
  ).map(cardOf),
  next,
});
