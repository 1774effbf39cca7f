import type { AtDesk, Desk, Room, Shown } from "#backchannel/model";

/** The questions of a room as those who run it go through them. */
export interface Lanes {
  /** What waits for review, the longest first: questions, messages and links. */
  readonly review: readonly AtDesk[];
  /** The one that is being answered. */
  readonly stage: Shown | undefined;
  /** Those lined up, in the order in which they were. */
  readonly next: readonly Shown[];
  /** Those the room wants answered, the most wanted first. */
  readonly open: readonly Shown[];
  /** Those that are over, the last first. Merged ones stand with the question they went into. */
  readonly over: readonly Shown[];
}

const OVER = ["answered", "later", "declined"] as const;

const early = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : 1);
const wanted = (one: Shown, other: Shown) => other.votes - one.votes || early(one, other);
const since = (question: Shown) => question.moments[question.state] ?? question.at;

/** What the desk, the speaker and the stage list, and in which order. */
export function lanes({ questions, session }: Pick<Room, "questions" | "session">, desk?: Desk): Lanes {
  const stage = questions.find(({ id }) => id === session.stage);
  const rest = questions.filter((question) => question !== stage);
  return {
    review: (desk?.held ?? []).toSorted(early),
    stage,
    next: rest.filter(({ state }) => state === "next").toSorted((a, b) => (since(a) < since(b) ? -1 : 1)),
    open: rest.filter(({ state }) => state === "shown").toSorted(wanted),
    over: rest
      .filter(({ state }) => OVER.some((one) => one === state))
      .toSorted((a, b) => (since(a) < since(b) ? 1 : -1)),
  };
}

/** Polls as they were opened, the last one first: the room holds them in the order of their names. */
export const newestFirst = <Poll extends { readonly openedAt: string }>(polls: readonly Poll[]): Poll[] =>
  polls.toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));

/** Those that may come next, the first first: the ones lined up, then the most wanted. */
export const comingUp = ({ next, open }: Lanes): readonly Shown[] => [...next, ...open];

/**
 * A list in the order somebody is reading, while they point at it: votes that come in meanwhile move nothing under their
 * finger. What is new stands at the end, what is gone is gone.
 */
export function steady<Item extends { readonly id: string }>(
  wantedOrder: readonly Item[],
  before: readonly string[],
): Item[] {
  const place = new Map(before.map((id, at) => [id, at]));
  const at = ({ id }: Item) => place.get(id) ?? before.length;
  return wantedOrder.toSorted((one, other) => at(one) - at(other));
}
