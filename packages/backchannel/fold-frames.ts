import { isDeepStrictEqual } from "node:util";
import { Contribution, isShown, shown } from "./contribution.ts";
import { reading } from "./fold-reading.ts";
import { ofKind, type Passage } from "./fold-records.ts";
import type { Counted } from "./fold-tallies.ts";
import { type Change, type Frame, LARGEST_FRAME } from "./frame.ts";
import { Poll } from "./poll.ts";
import { roomSees } from "./poll-answer.ts";
import { Session } from "./session.ts";
import { sealed } from "./store.ts";

/** A part of what a frame tells. */
export type Piece = Omit<Frame, "n" | "at">;

/** A cloud shows so many words, the most often given; the rest are read with the poll. */
const CLOUD = 100;

/** Pieces in as few frames as hold them, numbered after `n`. What is larger than a frame may be is told in one of its own. */
export function packed(pieces: readonly Piece[], n: number, at: string): Frame[] {
  const frames: Frame[] = [];
  let room = 0;
  for (const piece of pieces) {
    const bytes = Buffer.byteLength(JSON.stringify(piece));
    const last = frames.at(-1);
    if (last && bytes <= room) {
      frames[frames.length - 1] = joined(last, piece);
      room -= bytes;
    } else {
      const opened = { n: n + frames.length + 1, at };
      frames.push({ ...opened, ...piece });
      room = LARGEST_FRAME - Buffer.byteLength(JSON.stringify(opened)) - bytes;
    }
  }
  return frames;
}

const both = <Item>(one?: Item[], other?: Item[]) => (one && other ? [...one, ...other] : (one ?? other));

function joined(frame: Frame, piece: Piece): Frame {
  const contributions = both(frame.contributions, piece.contributions);
  const changes = both(frame.changes, piece.changes);
  const polls = both(frame.polls, piece.polls);
  const tallies = piece.tallies && { ...frame.tallies, ...piece.tallies };
  return {
    ...frame,
    ...piece,
    ...(contributions && { contributions }),
    ...(changes && { changes }),
    ...(polls && { polls }),
    ...(tallies && { tallies }),
  };
}

/** What the room sees of what was said and of what became of it. `now` has today's votes of those it has not seen before. */
export function saidPieces(passages: readonly Passage[], now: ReadonlyMap<string, Contribution>): Piece[] {
  return ofKind(passages, "contribution").flatMap(({ before, after }): Piece[] => {
    const [was, is] = [reading(Contribution, before), reading(Contribution, after)];
    const seen = was !== undefined && isShown(was);
    if (is && isShown(is)) {
      if (!seen) return [{ contributions: [shown({ ...is, votes: now.get(is.id)?.votes ?? is.votes })] }];
      const change = changeOf(was, is);
      return change ? [{ changes: [change] }] : [];
    }
    return seen
      ? [{ changes: [{ id: was.id, revision: is?.revision ?? was.revision + 1, gone: true }] }]
      : [];
  });
}

/** What is different for the room between two states of something it sees. */
function changeOf(was: Contribution, is: Contribution): Change | undefined {
  const told = { state: is.state, moments: is.moments, into: is.into, ways: is.ways, answer: is.answer };
  const names = Object.keys(told) as (keyof typeof told)[];
  const other = names.filter((name) => !isDeepStrictEqual(was[name], is[name]));
  if (other.length === 0) return;
  return { id: is.id, revision: is.revision, ...Object.fromEntries(other.map((name) => [name, told[name]])) };
}

/** A poll as the room is told of it: of a cloud, no more words than are looked at. */
function asTold(poll: Poll): Poll {
  const { results, ...told } = roomSees(poll);
  if (!results?.words) return { ...told, ...(results && { results }) };
  const words = results.words.toSorted((one, other) => other.count - one.count).slice(0, CLOUD);
  return { ...told, results: { words } };
}

/** Polls that were asked or closed, and those that an answer still reached after that; `now` has their answers of today. */
export function pollPieces(
  passages: readonly Passage[],
  now: Counted["polls"],
  counted: Counted["polls"],
): Piece[] {
  const changed = ofKind(passages, "poll").flatMap(({ after }) => reading(Poll, after) ?? []);
  const late = [...counted.values()].filter(({ state }) => state === "closed");
  const told = new Map([...late, ...changed].map((poll) => [poll.id, poll]));
  return [...told.values()].map((poll) => {
    const { answers, results } = counted.get(poll.id) ?? now.get(poll.id) ?? poll;
    return { polls: [asTold({ ...poll, answers, results })] };
  });
}

/** The session as everybody sees it, when it changed for them. */
export function sessionPieces(passages: readonly Passage[]): Piece[] {
  return ofKind(passages, "room-session").flatMap(({ before, after }) => {
    const session = reading(Session, after);
    const same = session && isDeepStrictEqual(session, before && Session.safeParse(before).data);
    return session && !same ? [{ session: sealed(session) }] : [];
  });
}
