import type { ContributionId, Desk, Room, Shown, State } from "#backchannel/model";

/** How a question will stand when the server has heard of it. */
export interface Guess {
  /** The last revision of it that this was made on: whatever is newer is the truth. */
  readonly revision: number;
  readonly at: string;
  readonly state?: State;
  readonly gone?: true;
}

/** What is shown as done before the server has said so. A stage of undefined is empty; no stage at all is no guess. */
export interface Guesses {
  readonly questions: ReadonlyMap<ContributionId, Guess>;
  readonly stage?: { readonly id: ContributionId | undefined; readonly revision: number } | undefined;
}

export const NO_GUESSES: Guesses = { questions: new Map() };

const holds = (guess: Guess | undefined, { revision }: { revision: number }): guess is Guess =>
  guess !== undefined && revision <= guess.revision;

function stands(one: Shown, guesses: Guesses): Shown[] {
  const guess = guesses.questions.get(one.id);
  if (!holds(guess, one)) return [one];
  if (guess.gone) return [];
  const state = guess.state ?? one.state;
  const moments = { ...one.moments, [state]: one.moments[state] ?? guess.at };
  return [{ ...one, state, moments, revision: guess.revision }];
}

/** The room as it will be when all that was pressed has been heard. */
export function guessed(room: Room, guesses: Guesses): Room {
  const { stage } = guesses;
  const { session } = room;
  const settled = (list: readonly Shown[]) => list.flatMap((one) => stands(one, guesses));
  return {
    ...room,
    session: stage && session.revision <= stage.revision ? { ...session, stage: stage.id } : session,
    questions: settled(room.questions),
    links: settled(room.links),
    messages: settled(room.messages),
  };
}

/** The desk without what was just decided. */
export function guessedDesk(desk: Desk, { questions }: Guesses): Desk {
  const waits = (one: Shown) => {
    const guess = questions.get(one.id);
    return !holds(guess, one) || (!guess.gone && (guess.state ?? "asked") === "asked");
  };
  return { ...desk, held: desk.held.filter(waits) };
}
