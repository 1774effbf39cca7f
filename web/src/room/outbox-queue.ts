import type { ContributionId, PollAnswer, Say, SessionId } from "#backchannel/model";

/** What somebody did in a room that its server has to hear of. */
export type Deed =
  | { readonly do: "say"; readonly say: Say }
  | { readonly do: "vote"; readonly about: ContributionId; readonly on: boolean }
  | { readonly do: "answer"; readonly about: ContributionId; readonly answer: PollAnswer }
  | { readonly do: "aside"; readonly about: ContributionId; readonly text: string };

/** Why the server does not take something: it is kept, for whoever wrote it to change. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** A deed on its way. `place` orders what was done on this device. */
export interface Kept {
  readonly place: number;
  readonly session: SessionId;
  readonly deed: Deed;
  readonly at: string;
  readonly refused?: Refusal | undefined;
}

/** Words wait for the words before them, taps for the taps: slow mode does not hold a vote back. */
type Lane = "words" | "taps";
export const laneOf = ({ deed }: Pick<Kept, "deed">): Lane =>
  deed.do === "say" || deed.do === "aside" ? "words" : "taps";

/** What is to be sent next: the first of its lane that was not refused, of the lanes that are not held up. */
export const nextOf = (queue: readonly Kept[], heldUp: ReadonlySet<Lane>): Kept | undefined =>
  queue.find((kept) => !kept.refused && !heldUp.has(laneOf(kept)));

/** What a new deed makes needless: an earlier vote on the same question, an earlier answer to the same poll. */
export const overtakenBy = (queue: readonly Kept[], deed: Deed): Kept[] =>
  queue.filter(
    (kept) =>
      kept.deed.do === deed.do &&
      (deed.do === "vote" || deed.do === "answer") &&
      "about" in kept.deed &&
      kept.deed.about === deed.about,
  );

/** What becomes of a deed that was not taken: it waits (some milliseconds, if the server said), or it was refused. */
export type Setback = { readonly wait: number | undefined } | { readonly refused: Refusal };

interface Answer extends Refusal {
  /** Seconds, when the server said. */
  readonly retryAfter?: number | undefined;
}

/** Silence, our own failures and *too fast* are tried again; every other no is told to whoever did it. */
export function setbackOf({ status, code, detail, retryAfter }: Answer): Setback {
  if (status === 429) {
    // Slow mode says in its sentence how long.
    const seconds = retryAfter ?? Number(/\d+/.exec(detail)?.[0] ?? Number.NaN);
    return { wait: seconds > 0 ? seconds * 1_000 : undefined };
  }
  if (status === 0 || status === 408 || status >= 500) return { wait: undefined };
  return { refused: { status, code, detail } };
}

const SHORTEST = 1_000;
const LONGEST = 30_000;

/** How long to wait after so many failures in a row; `dice` from 0 to 1 keeps a hall from coming back all at once. */
export const waitAfter = (failures: number, dice: number) =>
  Math.min(LONGEST, SHORTEST * 2 ** failures) * (0.5 + dice / 2);
