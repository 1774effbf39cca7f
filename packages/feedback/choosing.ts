import { isSealedTo, isTaken, isVeiled, type Offer, placeOf, readable } from "#journal/model";
import { type CircleId, type Ctx, muted } from "#people/model";
import { type Stage, stageOf } from "./floor.ts";

/** Somebody who is ready to answer: what they may read and want to hear of, their circle, what they passed on. */
export interface Asker {
  readonly ctx: Pick<Ctx, "memberships" | "readings" | "apart" | "blockedBy" | "wroteTo" | "now"> & {
    readonly person: Pick<Ctx["person"], "id" | "guest">;
  };
  readonly circle: CircleId | undefined;
  readonly passed: ReadonlySet<string>;
}

/** Somebody is sent to what is kept for them, and nobody else is, for so long. */
export const KEPT_FOR = 30 * 60_000;

/**
 * What may be offered to somebody, best first: what has waited too long in their circle, then in the cohort; then the
 * fewest answers and what was offered to nobody for the longest, in their circle and then in the cohort. Never their own,
 * what they may not read, or not yet, what they have answered or passed on, what is quiet for them, what those wrote who are kept apart from them,
 * or what somebody else is at.
 */
export const choicesFor = (offers: readonly Offer[], asker: Asker): Offer[] =>
  [...new Map(offers.map((offer) => [offer.entry.id, offer])).values()]
    .filter((offer) => isFor(offer, asker))
    .map((offer) => ({ offer, turn: turnOf(offer, asker) }))
    .toSorted((one, other) => (one.turn < other.turn ? -1 : 1))
    .map(({ offer }) => offer);

/** Whether an entry may be offered to somebody now. */
export function isFor(offer: Offer, { ctx, passed }: Asker): boolean {
  const { entry, answerers } = offer;
  const me = ctx.person.id;
  return (
    (offer.near !== "" || offer.far !== "") &&
    entry.author.id !== me &&
    !answerers.has(me) &&
    !passed.has(entry.id) &&
    !isTaken(offer, me, ctx.now) &&
    !isKeptApart(entry, ctx) &&
    !isQuiet(entry, ctx) &&
    readable(entry, ctx) &&
    !isSealedTo(entry, ctx)
  );
}

/**
 * Whether somebody is not sent to an entry because its author and they are kept apart. While a round hides whose it is only
 * the author’s wish counts: whoever blocks one after the other would read off what is offered to them whose each is.
 */
export const isKeptApart = (
  entry: Offer["entry"],
  reader: Pick<Ctx, "apart" | "blockedBy" | "memberships"> & { readonly person: Pick<Ctx["person"], "id"> },
): boolean => (isVeiled(entry, reader) ? reader.blockedBy : reader.apart).includes(entry.author.id);

const isQuiet = (entry: Offer["entry"], { readings, now }: Pick<Ctx, "readings" | "now">) =>
  [entry.id, placeOf(entry)].some((place) =>
    muted(
      readings.find((reading) => reading.place === place),
      now,
    ),
  );

/** Whether it is by somebody of the circle of who is asked. */
export const isNear = ({ near }: Pick<Offer, "near">, { circle }: Pick<Asker, "circle">) =>
  circle !== undefined && near === circle;

/** Whether it is for a circle alone in which who is asked does not sit any more. */
export const isOfBefore = (offer: Pick<Offer, "near" | "far">, asker: Pick<Asker, "circle">) =>
  offer.far === "" && !isNear(offer, asker);

const FIRST_IN_CIRCLE: ReadonlySet<Stage> = new Set(["circle", "cohort", "desk"]);
const FIRST_IN_COHORT: ReadonlySet<Stage> = new Set(["cohort", "desk"]);

/** Whether it has waited too long for an answer, and comes first where somebody is sent. */
export function isLate(offer: Offer, { circle, ctx }: Asker): boolean {
  // One that has an answer does not wait any more, however many its round promises.
  const stage = Number(offer.tier) === 0 ? stageOf(offer.entry, ctx.now) : "fresh";
  return (isNear(offer, { circle }) ? FIRST_IN_CIRCLE : FIRST_IN_COHORT).has(stage);
}

/** As text that sorts: which of the four comes first, the fewest answers, then since when nobody was sent to it. */
function turnOf(offer: Offer, asker: Asker): string {
  const near = isNear(offer, asker);
  const group = isLate(offer, asker) ? (near ? 0 : 1) : near ? 2 : 3;
  return `${group}#${offer.tier}#${offer.offerFrom}#${offer.entry.id}`;
}

/** A page of what is offered in a ring, after a position; `end` is where it stopped short. */
export type ReadRing = (
  ring: "near" | "far",
  after: string | undefined,
) => Promise<{ readonly offers: readonly Offer[]; readonly end?: string | undefined }>;

/** As many pages of each ring are read before it is said that nothing waits for somebody. */
const MOST_PAGES = 4;

/**
 * What may be offered to somebody, best first, from the first page of their circle and of the cohort. Further pages are read
 * only when nothing in them is for this very person: it is their own, they passed it on, or others are at it.
 */
export async function choicesIn(read: ReadRing, asker: Asker): Promise<Offer[]> {
  const from: { near?: string | undefined; far?: string | undefined } = {};
  const rings = new Set(asker.circle ? (["near", "far"] as const) : (["far"] as const));
  for (let page = 1; page <= MOST_PAGES && rings.size > 0; page++) {
    const pages = await Promise.all(
      [...rings].map(async (ring) => ({ ring, ...(await read(ring, from[ring])) })),
    );
    const choices = choicesFor(
      pages.flatMap(({ offers }) => offers),
      asker,
    );
    if (choices.length > 0) return choices;
    for (const { ring, end } of pages) {
      if (end === undefined) rings.delete(ring);
      else from[ring] = end;
    }
  }
  return [];
}
