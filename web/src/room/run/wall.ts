import type { Poll, Room, Shown } from "#backchannel/model";
import { lanes, newestFirst } from "./lanes.ts";

const MOST = 3;

/** What a wall shows: an open poll, at most three questions with the one on stage first, or how to come in. */
export type Wall =
  | { readonly shows: "poll"; readonly poll: Poll }
  | {
      readonly shows: "questions";
      readonly first: Shown;
      readonly staged: boolean;
      readonly rest: readonly Shown[];
    }
  | { readonly shows: "door" };

/**
 * A poll that is open takes the wall, for everybody is to answer it. Then what is on stage, large; else the one that more
 * people want than any other. A session that is not open shows its door.
 */
export function wall(room: Pick<Room, "session" | "questions" | "polls">): Wall {
  if (room.session.state !== "open") return { shows: "door" };
  const poll = newestFirst(room.polls).find(({ state }) => state === "open");
  if (poll) return { shows: "poll", poll };
  const { stage, next, open } = lanes(room);
  const [first, ...rest] = [...(stage ? [stage] : []), ...next, ...open];
  return first
    ? { shows: "questions", first, staged: first === stage, rest: rest.slice(0, MOST - 1) }
    : { shows: "door" };
}

/** How large a question is written, so that a long one fits too: its length in steps. */
export function sizeOf(text: string): "short" | "middle" | "long" | "longest" {
  const { length } = [...text];
  if (length <= 90) return "short";
  if (length <= 180) return "middle";
  return length <= 380 ? "long" : "longest";
}
