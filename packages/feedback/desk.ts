import * as Cohort from "#cohort";
import * as Journal from "#journal";
import { isUnanswered, type Offer, patienceEnds, seenBy, waitsSince } from "#journal/model";
import type { CohortId, Ctx } from "#people/model";
import { fromCursor, toCursor } from "#platform";
import type { Page, Paging } from "#platform/model";
import { reasonOf, stageOf, type Waiting } from "./floor.ts";

const POSITION = /^[\d:.TZ-]+#ent_\w+$/;

/**
 * Who waits in a cohort, for its facilitators: those whose patience ends first on top of each page, how long, and why nobody
 * has answered. What is for a circle is not among them and not counted: it is not theirs to read. Refused to the others.
 */
export async function waitingAtDesk(cohort: CohortId, paging: Paging, ctx: Ctx): Promise<Page<Waiting>> {
  await Cohort.hosted(cohort, ctx);
  const after = fromCursor(paging.cursor, POSITION);
  const { offers, end } = await Journal.waitingOffers(cohort, { after, limit: paging.limit });
  const items = offers
    .filter((offer) => waitsFor(offer, ctx))
    .toSorted((one, other) => patienceEnds(one.entry) - patienceEnds(other.entry))
    .map((offer) => ({
      entry: seenBy(offer.entry, ctx),
      since: waitsSince(offer.entry),
      stage: stageOf(offer.entry, ctx.now),
      reason: reasonOf(offer, ctx.now),
    }));
  return { items, next: end && toCursor(end) };
}

/**
 * What waits in spite of an answer waits past whom its author blocked; for who was blocked it was answered. What one wrote
 * oneself is for the others to answer.
 */
const waitsFor = ({ entry }: Offer, { person, blockedBy }: Ctx) =>
  entry.author.id !== person.id && (isUnanswered(entry) || !blockedBy.includes(entry.author.id));
