import type { Contribution, State } from "./contribution.ts";

/** Every state there is, in the order in which a question may go through them. */
export const STATES = ["asked", "shown", "next", "answered", "later", "declined", "merged"] as const;

/** Where a question can go from where it is. What was answered can be taken back; what was merged has gone for good. */
const WAYS: Record<State, readonly State[]> = {
  asked: ["shown", "declined"],
  shown: ["next", "answered", "later", "declined", "merged"],
  next: ["shown", "answered", "later", "declined", "merged"],
  answered: ["shown"],
  later: ["shown", "next", "answered", "declined"],
  declined: ["shown", "asked"],
  merged: [],
};

/** Whether a moderator may take a question, a message or a link from one state to another. */
export const mayBecome = ({ kind, state }: Pick<Contribution, "kind" | "state">, to: State): boolean =>
  kind === "question"
    ? WAYS[state].includes(to)
    : (state === "asked" && (to === "shown" || to === "declined")) ||
      (state === "declined" && to === "shown");
