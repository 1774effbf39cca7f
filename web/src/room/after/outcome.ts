import type { Fate, Mine, Room, Shown } from "#backchannel/model";

/** What a session has left behind. */
export interface Outcome {
  /** As they were answered. */
  readonly answered: readonly Shown[];
  /** Those that still wait, the most wanted first. */
  readonly waiting: readonly Shown[];
  readonly links: readonly Shown[];
}

const answeredAt = ({ moments, at }: Shown) => moments.answered ?? at;

export function outcome({ questions, links }: Pick<Room, "questions" | "links">): Outcome {
  return {
    answered: questions
      .filter(({ state }) => state === "answered")
      .toSorted((one, other) => (answeredAt(one) < answeredAt(other) ? -1 : 1)),
    waiting: questions
      .filter(({ state }) => state === "shown" || state === "next" || state === "later")
      .toSorted((one, other) => other.votes - one.votes || (one.at < other.at ? -1 : 1)),
    links: links.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
  };
}

/** What became of something of one's own. */
export function fateOf({ state, hiddenAt }: Pick<Mine, "state" | "hiddenAt">): Fate {
  if (hiddenAt) return "hidden";
  switch (state) {
    case "answered":
    case "later":
    case "declined":
    case "merged":
      return state;
    default:
      return "unanswered";
  }
}
