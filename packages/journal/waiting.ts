import type { CircleId, CohortId, PersonId } from "#people/model";
import type { Ask } from "./ask.ts";
import type { Audience } from "./audience.ts";
import type { Hidden } from "./hidden.ts";
import type { Entry } from "./model.ts";

const HOUR = 3_600_000;

/** For how long somebody waits in patience for a human answer. A precise question is easier to answer, and waits less long. */
export const PATIENCE = { entry: 24 * HOUR, ask: 12 * HOUR } as const;

interface Where {
  readonly audience: Audience;
  readonly hidden?: Hidden | undefined;
  readonly cohort?: CohortId | undefined;
  readonly circle?: CircleId | undefined;
}

/** The place whose stream an entry is in: its circle, its cohort, or none when it is for self, hidden, or outside any cohort. */
export function placeOf({ audience, cohort, circle, hidden }: Where): CohortId | CircleId | undefined {
  if (audience === "self" || hidden) return undefined;
  return audience === "circle" ? circle : cohort;
}

/**
 * How many answers bring an entry no further: those of people its author has blocked, and second ones of one person. It is
 * known where an entry is decided about and told to nobody, or who was blocked could read it there: a symbol is in no answer.
 */
export const BESIDES = Symbol("answers besides those that bring it further");

type Answered = Pick<Entry, "ask" | "answers"> & { readonly [BESIDES]?: number };
type Wanted = Answered & Pick<Entry, "wants">;

/** Whether nobody has answered it, or its ask: as everybody sees it. */
export const isUnanswered = ({ ask, answers }: Answered) => (ask ?? { answers }).answers === 0;

/** How many different people have answered it, or its ask, whom its author hears. */
const heard = ({ ask, answers, [BESIDES]: besides = 0 }: Answered) =>
  Math.max(0, (ask ?? { answers }).answers - besides);

/** What was written for nobody to answer (0) waits all the same when its author asks something. */
const wanted = ({ ask, wants = 1 }: Pick<Entry, "ask" | "wants">) => (ask ? Math.max(1, wants) : wants);

/** Whether it waits for a human answer. */
export const isWaiting = (entry: Wanted) => wanted(entry) > 0 && heard(entry) === 0;

/** Whether it is still offered to those who are ready to answer. */
export const isWanting = (entry: Wanted) => heard(entry) < wanted(entry);

type Shared = Pick<Entry, "sharedAt"> & { readonly ask?: Pick<Ask, "askedAt"> | undefined };

/** Since when it waits: since it was asked, else since it was shared. */
export const waitsSince = ({ ask, sharedAt = "" }: Shared): string => ask?.askedAt ?? sharedAt;

/** When it will have waited too long, in milliseconds. */
export const patienceEnds = (entry: Shared): number =>
  Date.parse(waitsSince(entry)) + (entry.ask ? PATIENCE.ask : PATIENCE.entry);

/**
 * Since when it counts as offered to nobody, until somebody is at it: as long as it waits, and an ask so much longer as its
 * author's patience is shorter. So the order in which things are offered is the one in which patience ends.
 */
export const unoffered = (entry: Shared): string =>
  waitsSince(entry) && new Date(patienceEnds(entry) - PATIENCE.entry).toISOString();

/** To whom an entry is offered, and where it stands among what is offered to them: "" for nobody. */
export interface Standing {
  readonly near: CircleId | "";
  readonly far: CohortId | "";
  readonly tier: string;
  readonly offerFrom: string;
}

/**
 * To whom it is offered while it wants answers: to the circle of its author, and to the cohort when it is for the cohort;
 * the fewest answers first, then what was offered to nobody for the longest.
 */
export function offering(
  entry: Where & Answered & Shared & Pick<Entry, "wants">,
  offerFrom = unoffered(entry),
): Standing {
  const place = isWanting(entry) ? placeOf(entry) : undefined;
  const { circle = "", cohort = "" } = entry;
  return {
    near: place ? circle : "",
    far: place && place === cohort ? cohort : "",
    tier: String(heard(entry)).padStart(3, "0"),
    offerFrom,
  };
}

/** Who is answering it, and where it stands until then or until they did: behind everything that nobody is at. */
export interface Claim {
  readonly offerFrom: string;
  readonly claimedBy: PersonId | "";
  readonly claimedUntil: string;
}

/**
 * An entry as those see it who choose what to offer: where it stands, who is answering it until when, who has answered it
 * while it was offered, and how often it was offered and passed on. Never for anybody's eyes.
 */
export interface Offer extends Standing, Claim {
  readonly entry: Entry;
  readonly answerers: ReadonlySet<string>;
  readonly offered: number;
  readonly passed: number;
}

/** Nobody is at it: offered to whoever comes next. */
export const unclaimed = <Stands extends { readonly offerFrom: string }>(
  standing: Stands,
): Stands & Claim => ({
  ...standing,
  claimedBy: "",
  claimedUntil: "",
});

/** Kept for somebody until then. When they let it lapse, it comes again after what waits since before. */
export const claimed = (by: PersonId, until: Date): Claim => ({
  offerFrom: until.toISOString(),
  claimedBy: by,
  claimedUntil: until.toISOString(),
});

/** Passed on: it comes again when everything else was offered to somebody. */
export const passedOn = (now: Date): Claim => unclaimed({ offerFrom: now.toISOString() });

/** Given back unanswered, to where it stood. */
export const givenBack = (entry: Shared): Claim => unclaimed({ offerFrom: unoffered(entry) });

/** Whether somebody else is answering it at this moment. */
export const isTaken = ({ claimedBy, claimedUntil }: Offer, by: PersonId, now: Date): boolean =>
  claimedBy !== "" && claimedBy !== by && claimedUntil > now.toISOString();
