import type { ContributionId, Shown } from "#backchannel/model";

/** The questions of a room by where they stand: those to vote on in their order, and those that are over, the last first. */
export interface Ordered {
  readonly open: readonly Shown[];
  readonly answered: readonly Shown[];
  readonly later: readonly Shown[];
}

const newest = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0);

/** What is next first, then by votes, then the newest. What is on stage stands by itself, what was merged in another. */
export function inOrder(questions: readonly Shown[], stage?: ContributionId): Ordered {
  const rank = ({ state }: Shown) => (state === "next" ? 0 : 1);
  const open = questions
    .filter(({ id, state }) => (state === "shown" || state === "next") && id !== stage)
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        other.votes - one.votes ||
        newest(one.at, other.at) ||
        newest(one.id, other.id),
    );
  const over = (...states: Shown["state"][]) =>
    questions
      .filter(({ id, state }) => states.includes(state) && id !== stage)
      .toSorted((one, other) =>
        newest(one.moments[one.state] ?? one.at, other.moments[other.state] ?? other.at),
      );
  return { open, answered: over("answered"), later: over("later", "declined") };
}

type Ids = readonly ContributionId[];

/** A list somebody has a finger on: what they see stays where it is, and what would be different is counted. */
export function heldStill(seen: Ids, wanted: Ids, there: ReadonlySet<ContributionId>) {
  const kept = seen.filter((id) => there.has(id));
  const known = new Set(kept);
  const fresh = wanted.filter((id) => !known.has(id));
  const settled = wanted.filter((id) => known.has(id));
  const wantedSet = new Set(wanted);
  const still = kept.filter((id) => wantedSet.has(id));
  return {
    kept,
    fresh: fresh.length,
    moved: kept.length !== still.length || settled.some((id, at) => id !== still[at]),
  };
}
