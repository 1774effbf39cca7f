import { kindOf, type Row, type RowKey } from "#platform";
import { Contribution, isShown } from "./contribution.ts";
import { type Piece, packed, pollPieces, saidPieces, sessionPieces } from "./fold-frames.ts";
import { reading } from "./fold-reading.ts";
import { isFolded, ofKind, type Passage, type RowChange, rowOf, unheard, united } from "./fold-records.ts";
import { type Counted, counted, reacted } from "./fold-tallies.ts";
import type { Frame } from "./frame.ts";
import { estimate, hereKey, minuteBefore } from "./here.ts";
import { floorOf, headKey, pollKey } from "./keys.ts";
import { Poll } from "./poll.ts";
import { ContributionId, type SessionId } from "./session.ts";
import { type Head, headIn } from "./store.ts";

/** What a batch of changes makes of a room: its head and frames, its tallies, and votes to be passed on. */
export interface Folded {
  readonly head: Head;
  readonly frames: readonly Frame[];
  readonly said: readonly Contribution[];
  readonly polls: readonly Poll[];
  /** Votes that landed on a question after it was merged into another. */
  readonly passed: readonly Passed[];
  /** Some of it was folded before. */
  readonly again: boolean;
}

/** A vote as it stands in its row, and the question that the one it was for was merged into. */
export interface Passed {
  readonly vote: Row;
  readonly into: ContributionId;
}

/** The rows that folding a batch needs to know as they are now. */
export function neededFor(session: SessionId, changes: readonly RowChange[]): RowKey[] {
  return [headKey(session), ...changes.flatMap((change) => neededBy(session, rowOf(change)))];
}

function neededBy(session: SessionId, row: Row): RowKey[] {
  switch (kindOf(row)) {
    case "contribution":
    case "poll":
      return [{ pk: String(row.pk), sk: String(row.sk) }];
    case "room-here":
      return [hereKey(session, minuteBefore(String(row.minute)))];
    case "room-vote": {
      const target = ContributionId.safeParse(row.target).data;
      if (!target || row.kind === "reaction") return [];
      return row.kind === "answer"
        ? [pollKey(session, target)]
        : [{ pk: floorOf(session), sk: `SAID#${target}` }];
    }
    default:
      return [];
  }
}

/** Fold a batch of changes onto the room as `rows` know it. The same batch again changes nothing. */
export function fold(
  session: SessionId,
  changes: readonly RowChange[],
  rows: readonly Row[],
  now: Date,
): Folded {
  const before = headIn(rows);
  const folded = changes.filter(isFolded);
  const { news, heard } = unheard(folded, before.heard, session);
  const passages = united(news);
  const known = countedIn(rows);
  const { said, polls } = counted(passages, known);
  const reactions = reacted(passages, before.reactions);
  const here = hereAfter(passages, rows) ?? before.here;
  const pieces: Piece[] = [
    ...sessionPieces(passages),
    ...saidPieces(passages, new Map([...known.said, ...said])),
    ...pollPieces(passages, known.polls, polls),
    ...[...said.values()].filter(isShown).map(({ id, votes }) => ({ tallies: { [id]: votes } })),
    ...[...polls.values()].map(({ id, answers }) => ({ tallies: { [id]: answers } })),
    ...(Object.keys(reactions).length > 0 ? [{ reactions }] : []),
    ...(here === before.here ? [] : [{ here }]),
  ];
  const frames = packed(pieces, before.n, now.toISOString());
  return {
    head: {
      ...before,
      n: before.n + frames.length,
      heard,
      here,
      reactions: { ...before.reactions, ...reactions },
    },
    frames,
    said: [...said.values()],
    polls: [...polls.values()],
    passed: passedOn(passages, known.said),
    again: news.length < folded.length,
  };
}

function countedIn(rows: readonly Row[]): Counted {
  const of = (kind: string) => rows.filter((row) => kindOf(row) === kind);
  const said = of("contribution").flatMap((row) => reading(Contribution, row) ?? []);
  const polls = of("poll").flatMap((row) => reading(Poll, row) ?? []);
  return {
    said: new Map(said.map((one) => [one.id, one])),
    polls: new Map(polls.map((one) => [one.id, one])),
  };
}

function hereAfter(passages: readonly Passage[], rows: readonly Row[]): number | undefined {
  const minutes = ofKind(passages, "room-here").flatMap(({ after }) => (after ? [after] : []));
  const newest = minutes.toSorted((one, other) => String(one.sk).localeCompare(String(other.sk))).at(-1);
  if (!newest) return;
  const before = minuteBefore(String(newest.minute));
  return estimate([newest, rows.find((row) => kindOf(row) === "room-here" && row.minute === before)]);
}

function passedOn(passages: readonly Passage[], said: Counted["said"]): Passed[] {
  return ofKind(passages, "room-vote").flatMap(({ before, after }) => {
    const into = said.get(String(after?.target))?.into;
    return !before && after?.kind === "vote" && into ? [{ vote: after, into }] : [];
  });
}
