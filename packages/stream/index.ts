import * as Journal from "#journal";
import type { EntryId, PlaceId } from "#journal/model";
import type { Ctx } from "#people/model";
import type { Page, Paging } from "#platform/model";
import { merged } from "./merge.ts";
import { type Card, type Cards, cardOf, MOST_UNREAD, type Unread } from "./model.ts";
import { heardPlacesOf, hushedBy, readingOf, refuseOutsider } from "./places.ts";

export * from "./model.ts";

/** What is in a place, newest first, in one Query. Refused for places one does not belong to, as if they were not there. */
export async function place(id: PlaceId, paging: Paging, ctx: Ctx): Promise<Cards> {
  refuseOutsider(id, ctx);
  return cards(await merged([(stretch) => Journal.inPlace(id, stretch)], "newest first", paging));
}

/** What is new in all the places one belongs to, each entry once; without places and threads that are quiet. */
export async function home(paging: Paging, ctx: Ctx): Promise<Cards> {
  const lists = heardPlacesOf(ctx).map(
    ({ place }) =>
      (stretch: Journal.Stretch) =>
        Journal.inPlace(place, stretch),
  );
  return without(hushedBy(ctx), cards(await merged(lists, "newest first", paging)));
}

/**
 * What waits for a human answer, oldest first: all of it in one place, or what others wrote in all the places one belongs
 * to. Refused as `place`.
 */
export async function waiting(id: PlaceId | undefined, paging: Paging, ctx: Ctx): Promise<Cards> {
  if (id) {
    refuseOutsider(id, ctx);
    return cards(await merged([(stretch) => Journal.waitingIn(id, stretch)], "oldest first", paging));
  }
  const lists = heardPlacesOf(ctx).flatMap(({ place }) =>
    // What waits, waits in a cohort or a circle.
    place === "network" ? [] : [(stretch: Journal.Stretch) => Journal.waitingIn(place, stretch)],
  );
  const { items, next } = await merged(lists, "oldest first", paging);
  const others = items.filter(({ author }) => author.id !== ctx.person.id);
  return without(hushedBy(ctx), cards({ items: others, next }));
}

/** How many entries by others came to each place since one read there, or since one came; without what is quiet. */
export async function counts(ctx: Ctx): Promise<Unread[]> {
  const except = { author: ctx.person.id, entries: hushedBy(ctx) as EntryId[] };
  return await Promise.all(
    heardPlacesOf(ctx).map(async ({ place, since }) => {
      const after = readingOf(place, ctx)?.readUpTo ?? since;
      return { place, unread: await Journal.countIn(place, after, except, MOST_UNREAD) };
    }),
  );
}

const cards = ({ items, next }: Page<Journal.Entry>): Cards => ({ items: items.map(cardOf), next });

const without = (hushed: readonly string[], { items, next }: Cards): Cards => ({
  items: items.filter(({ id }: Card) => !hushed.includes(id)),
  next,
});
