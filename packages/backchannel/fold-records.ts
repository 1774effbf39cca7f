import { isDeepStrictEqual } from "node:util";
import { kindOf, type Row } from "#platform";
import { SessionId } from "./session.ts";

/** One change of one row of a room, as the table's stream tells it: how the row was before, and is after. */
export interface RowChange {
  readonly sequence: string;
  readonly before?: Row | undefined;
  readonly after?: Row | undefined;
}

/** What the pump alone writes: seen in the stream, it is an echo. */
const TALLIES: Record<string, readonly string[]> = {
  contribution: ["votes"],
  poll: ["answers", "results"],
};
const FOLDED = new Set(["room-session", "contribution", "poll", "room-vote", "room-here"]);

export const rowOf = ({ before, after }: Omit<RowChange, "sequence">): Row => after ?? before ?? {};

/** The session that a change is about, when it is about one. */
export function sessionOf(change: RowChange): SessionId | undefined {
  const row = rowOf(change);
  return SessionId.safeParse(kindOf(row) === "room-session" ? row.id : row.session).data;
}

const without = (row: Row, names: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** Whether something happened that somebody in the room is to see: not an echo of the pump, nor what nobody is told. */
export function matters(change: RowChange): boolean {
  const kind = String(kindOf(rowOf(change)));
  const { before, after } = change;
  // Brought here from another deployment, with the log it is in already.
  if (!before && after?.broughtIn === true) return false;
  if (kind === "room-vote" && rowOf(change).kind === "own") return false;
  if (kind === "room-seat") return before !== undefined && before.mutedAt !== after?.mutedAt;
  if (!FOLDED.has(kind)) return false;
  if (!before || !after) return true;
  const tallies = TALLIES[kind] ?? [];
  return !isDeepStrictEqual(without(before, tallies), without(after, tallies));
}

/** Whether a change becomes part of the log; the others are told to those they concern, and may be told again. */
export const isFolded = (change: RowChange) => FOLDED.has(String(kindOf(rowOf(change))));

/** A partition of a room, without the room's name: what is remembered of it is kept in every head. */
const partitionOf = (change: RowChange, session: SessionId) =>
  String(rowOf(change).pk).replace(`#${session}`, "");

export type Heard = Readonly<Record<string, string>>;

/**
 * Those changes that were not heard before, and what has been heard after them. The stream repeats itself, and its shards
 * keep no order between them; within one partition its numbers only grow, whichever shard they come from.
 */
export function unheard(changes: readonly RowChange[], heard: Heard, session: SessionId) {
  const now: Record<string, string> = { ...heard };
  const news = changes.filter((change) => {
    const partition = partitionOf(change, session);
    const last = now[partition];
    const isNew = last === undefined || BigInt(change.sequence) > BigInt(last);
    if (isNew) now[partition] = change.sequence;
    return isNew;
  });
  return { news, heard: now };
}

/** How one row was before the first of several changes, and is after the last. */
export type Passage = Omit<RowChange, "sequence">;

export function united(changes: readonly RowChange[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const { before, after } of changes) {
    const { pk, sk } = rowOf({ before, after });
    const key = `${pk}\n${sk}`;
    const known = passages.get(key);
    passages.set(key, known ? { ...known, after } : { before, after });
  }
  return [...passages.values()];
}

export const ofKind = (passages: readonly Passage[], kind: string) =>
  passages.filter((passage) => kindOf(rowOf(passage)) === kind);
