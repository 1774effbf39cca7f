import { Refused } from "#platform";
import { type Ctx, circlesOf, type Reading } from "./model.ts";
import { ReadingRow } from "./store.ts";

/** Places that belong to nobody in particular: all of mine together, and what the whole network may read. */
const EVERYBODYS = new Set(["home", "network"]);

/**
 * Note how far one has read in a place. It never moves back: a device that is behind changes nothing. Refused for places
 * one does not belong to.
 */
export async function setReading(place: Reading["place"], upTo: string, ctx: Ctx): Promise<void> {
  belong(place, ctx);
  await ReadingRow.upsert({ person: ctx.person.id, place, readUpTo: upTo })
    .where(({ readUpTo }, is) => `${is.notExists(readUpTo)} OR ${is.lt(readUpTo, upTo)}`)
    .go({ returnOnConditionCheckFailure: true });
}

/** Make a place quiet until an instant or for good; null makes it heard again. Refused like `setReading`. */
export async function mute(
  place: Reading["place"],
  until: Reading["mutedUntil"] | null,
  ctx: Ctx,
): Promise<void> {
  belong(place, ctx);
  const key = { person: ctx.person.id, place };
  if (until) await ReadingRow.upsert({ ...key, mutedUntil: until }).go();
  else await ReadingRow.patch(key).remove(["mutedUntil"]).go({ returnOnConditionCheckFailure: true });
}

function belong(place: string, { memberships }: Ctx) {
  const mine = memberships.some(
    (one) => !one.leftAt && [one.cohort, ...circlesOf(one)].some((each) => each === place),
  );
  if (!mine && !EVERYBODYS.has(place))
    throw new Refused("missing", "people.no-such-place", "You do not belong to this place.");
}
