import * as z from "zod";
import { PlaceId, Traced } from "#journal/model";
import { Paging } from "#platform/model";

/** A card shows this much of an entry; the rest is a click away. */
export const EXCERPT = 2_000;

/** An entry as a stream shows it; `more` when its text goes on. */
export const Card = Traced.extend({ more: z.boolean() });
export type Card = z.infer<typeof Card>;

export const Cards = z.object({ items: z.array(Card), next: z.string().optional() });
export type Cards = z.infer<typeof Cards>;

/** Beyond this many, a number of unread entries says nothing more. */
export const MOST_UNREAD = 100;

/** How many entries by others came to a place since one read there; `MOST_UNREAD` stands for that many or more. */
export const Unread = z.object({ place: PlaceId, unread: z.number().int().min(0).max(MOST_UNREAD) });
export type Unread = z.infer<typeof Unread>;
export const Counts = z.object({ items: z.array(Unread) });

/** What waits, in one place or in all of mine. */
export const Waiting = Paging.extend({ place: PlaceId.optional() });
export type Waiting = z.infer<typeof Waiting>;

/** An entry as a card: cut where a word ends. */
export function cardOf(entry: Traced): Card {
  if (entry.text.length <= EXCERPT) return { ...entry, more: false };
  const cut = entry.text
    .slice(0, EXCERPT)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  const end = cut.search(/\s\S*$/);
  return { ...entry, text: end > EXCERPT / 2 ? cut.slice(0, end) : cut, more: true };
}
