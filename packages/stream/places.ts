import type { PlaceId } from "#journal/model";
import { type CircleId, type Ctx, muted } from "#people/model";
import { Refused } from "#platform";

/** A place somebody belongs to, and since when. */
interface MyPlace {
  readonly place: PlaceId;
  readonly since: string;
}

/** Everywhere somebody belongs: their cohorts, their circles, and the network unless they are a guest. */
function placesOf({ person, memberships }: Ctx): MyPlace[] {
  const here = memberships.filter(({ leftAt }) => !leftAt);
  return [
    ...(person.guest ? [] : [{ place: "network" as const, since: person.createdAt }]),
    ...here.map(({ cohort, joinedAt }) => ({ place: cohort, since: joinedAt })),
    ...here.flatMap(({ circle, joinedAt }) => (circle ? [{ place: circle, since: joinedAt }] : [])),
  ];
}

/** As `placesOf`, without those that are quiet for them now. */
export const heardPlacesOf = (ctx: Ctx): MyPlace[] =>
  placesOf(ctx).filter(({ place }) => isHeard(place, ctx));

/** The circles somebody was in before they were formed anew: nothing is written there any more, and it is still theirs. */
const formerCirclesOf = ({ memberships }: Ctx): CircleId[] =>
  memberships.flatMap(({ leftAt, circlesBefore = [] }) => (leftAt ? [] : circlesBefore));

/** Where there may be something to read or to answer: as `heardPlacesOf`, and the circles before, where nothing is new. */
export const readPlacesOf = (ctx: Ctx): PlaceId[] => [
  ...heardPlacesOf(ctx).map(({ place }) => place),
  ...formerCirclesOf(ctx).filter((circle) => isHeard(circle, ctx)),
];

const isHeard = (place: PlaceId, ctx: Ctx) => !muted(readingOf(place, ctx), ctx.now);

export const readingOf = (place: PlaceId, { readings }: Ctx) => readings.find((one) => one.place === place);

/** Refuse somebody who does not belong to a place, as if it were not there. */
export function refuseOutsider(place: PlaceId, ctx: Ctx): void {
  if (placesOf(ctx).some((mine) => mine.place === place)) return;
  if (formerCirclesOf(ctx).some((circle) => circle === place)) return;
  throw new Refused("missing", "stream.no-such-place", "You do not belong to this place.");
}

/** The threads that are quiet for somebody now. */
export const hushedBy = ({ readings, now }: Ctx): string[] =>
  readings.filter((one) => one.place.startsWith("ent_") && muted(one, now)).map(({ place }) => place);
