import { after, type Frame, type Room, type Shown, STATES } from "#backchannel/model";

/** A room before anything was said in it. */
export const before = ({ session }: Pick<Room, "session">): Room => ({
  session: { ...session, state: "planned", stage: undefined },
  n: 0,
  here: 0,
  questions: [],
  links: [],
  messages: [],
  polls: [],
  reactions: {},
});

const EVERY = 100;

/**
 * A session that can be looked at as it stood at any moment. What happened is folded as it was live, frame by frame; every
 * hundredth room is kept, so that no moment is far from one that is known.
 */
export function createReplay(start: Room, log: readonly Frame[]) {
  const frames = log.toSorted((one, other) => one.n - other.n);
  const times = frames.map(({ at }) => Date.parse(at));
  const kept: Room[] = [start];
  const fold = (room: Room, from: number, to: number) => frames.slice(from, to).reduce(after, room);

  /** The room after so many frames. */
  function afterFrames(count: number): Room {
    const step = Math.floor(count / EVERY);
    while (kept.length <= step) {
      const known = kept.length - 1;
      kept.push(fold(kept[known] ?? start, known * EVERY, (known + 1) * EVERY));
    }
    return fold(kept[step] ?? start, step * EVERY, count);
  }

  return {
    /** The room as it stood at a moment (in milliseconds). */
    at: (moment: number): Room => {
      const next = times.findIndex((time) => time > moment);
      return afterFrames(next === -1 ? times.length : next);
    },
    from: times[0],
    to: times.at(-1),
  };
}

const by = (moment: number) => (at: string | undefined) => at !== undefined && Date.parse(at) <= moment;

/** Where a question stood at a moment: the last state it had reached by then. */
function stateAt({ moments, state }: Shown, moment: number): Shown["state"] {
  const reached = STATES.filter((one) => by(moment)(moments[one]));
  return (
    reached.toSorted((one, other) => ((moments[one] ?? "") < (moments[other] ?? "") ? -1 : 1)).at(-1) ?? state
  );
}

/**
 * The room of a moment beside the one of today (`now`): what was hidden since is not shown again, and what had been said by
 * then is there although its frame came late, without the votes that nobody had counted yet.
 */
export function asItStood(then: Room, now: Room, moment: number): Room {
  const heard = new Map(then.questions.map((question) => [question.id, question]));
  return {
    ...then,
    questions: now.questions
      .filter(({ moments, at }) => by(moment)(moments.shown ?? at))
      .map(
        (question) =>
          heard.get(question.id) ?? {
            ...question,
            state: stateAt({ ...question, state: "shown" }, moment),
            votes: 0,
            answer: undefined,
          },
      ),
  };
}
