import type { Room, Shown } from "#backchannel/model";

/** Something worth stopping at on the line of a session. */
export interface Mark {
  /** In milliseconds. */
  readonly at: number;
  readonly kind: "opened" | "asked" | "answered" | "poll" | "closed";
  readonly text: string;
}

const moment = (at: string) => Date.parse(at);

function ofQuestion({ text, at, moments }: Shown): Mark[] {
  return [
    { at: moment(moments.shown ?? at), kind: "asked", text },
    ...(moments.answered ? [{ at: moment(moments.answered), kind: "answered" as const, text }] : []),
  ];
}

/** What happened in a session, in order: each question when the room first saw it and when it was answered, and the polls. */
export function marks({ session, questions, polls }: Pick<Room, "session" | "questions" | "polls">): Mark[] {
  const { openedAt, closedAt, title } = session;
  const all: Mark[] = [
    ...(openedAt ? [{ at: moment(openedAt), kind: "opened" as const, text: title }] : []),
    ...questions.flatMap(ofQuestion),
    ...polls.map(({ openedAt, question }) => ({
      at: moment(openedAt),
      kind: "poll" as const,
      text: question,
    })),
    ...(closedAt ? [{ at: moment(closedAt), kind: "closed" as const, text: title }] : []),
  ];
  const within = ({ at }: Mark) => !closedAt || at <= moment(closedAt);
  return all.filter(within).toSorted((one, other) => one.at - other.at);
}

/** From where to where the line goes: from opening to closing, and in any case over everything that is on it. */
export function spanOf(all: readonly Mark[], from?: number, to?: number): { from: number; to: number } {
  const times = [...all.map(({ at }) => at), ...[from, to].filter((one) => one !== undefined)];
  return times.length > 0
    ? { from: Math.min(...times), to: Math.max(...times, Math.min(...times) + 1_000) }
    : { from: 0, to: 1_000 };
}

/** Where on the line a moment is, from 0 to 1. */
export const placeOf = (at: number, { from, to }: { from: number; to: number }) =>
  Math.min(1, Math.max(0, (at - from) / (to - from)));

/** The next thing that happened after a moment, or the last one before it. */
export function stepFrom(all: readonly Mark[], at: number, by: 1 | -1): Mark | undefined {
  return by === 1 ? all.find((mark) => mark.at > at) : all.findLast((mark) => mark.at < at);
}
