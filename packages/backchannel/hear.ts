import { commit, Refused, room, rowsAt, type Write, write } from "#platform";
import { type Folded, fold, neededFor, type Passed } from "./fold.ts";
import { type Concerned, concerned } from "./fold-hints.ts";
import { isFolded, matters, type RowChange, rowOf, united } from "./fold-records.ts";
import type { Frame } from "./frame.ts";
import { frames } from "./frames.ts";
import { tickOf } from "./head-count.ts";
import { floorOf, headKey } from "./keys.ts";
import { ContributionRow, FrameRow, HeadRow, PollRow } from "./rows.ts";
import type { SessionId } from "./session.ts";
import { contributionIn, type Head, headIn, partOf } from "./store.ts";
import { pass } from "./unite.ts";

/** What fits into one transaction of a hundred rows: so many tallies, and as much of what was said as fits into forty frames. */
const ROOM_FOR = { tallies: 50, bytes: 80_000 };
const ATTEMPTS = 12;
/** Timers wake up a little early. */
const EARLY = 20;
/** When it is not known which frames reached everybody, so many of the last are published again. */
const AGAIN = 8;

/** What became of a batch: what is to be published at once, when the rest may be, and whom else it concerns. */
export interface Heard extends Concerned {
  readonly frames: readonly Frame[];
  /** Milliseconds until frames that wait for their tick may be claimed. */
  readonly claimIn?: number | undefined;
  /** Milliseconds until more may be published, when something is now. */
  readonly tick: number;
}

/**
 * Hear a batch of changes of one room: fold it into frames, write them to the log with the tallies they tell of, and claim
 * what is to be published. Heard again, in whatever parts and however often, it counts nothing twice.
 */
export async function hear(session: SessionId, changes: readonly RowChange[], now: Date): Promise<Heard> {
  const news = changes.filter(matters);
  const told = concerned(united(news));
  const folded = news.filter(isFolded);
  if (folded.length === 0) return { ...told, frames: [], tick: 0 };
  let left = folded;
  let again = false;
  for (;;) {
    const part = firstOf(left);
    left = left.slice(part.length);
    const last = left.length === 0;
    const done = await written(session, part, last, now);
    again ||= done.again;
    if (last) return { ...told, ...(await toPublish(session, done, again, now)) };
  }
}

/** As many of the changes, in order, as one transaction has room for; at least one. */
function firstOf(changes: readonly RowChange[]): RowChange[] {
  const targets = new Set<unknown>();
  let bytes = 0;
  const end = changes.findIndex((change) => {
    const { target, ...row } = rowOf(change);
    if (target !== undefined) targets.add(target);
    else bytes += Buffer.byteLength(JSON.stringify(row));
    return targets.size > ROOM_FOR.tallies || bytes > ROOM_FOR.bytes;
  });
  return changes.slice(0, end < 0 ? changes.length : Math.max(1, end));
}

interface Done extends Folded {
  /** How far was told before, when what followed became ours to tell. */
  readonly claimed?: number | undefined;
}

const movedOn = new Refused("conflict", "backchannel.moved-on", "The room has moved on.");

async function written(
  session: SessionId,
  changes: readonly RowChange[],
  last: boolean,
  now: Date,
): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    const rows = await rowsAt(neededFor(session, changes), room);
    const folded = fold(session, changes, rows, now);
    const { head: after, said, polls } = folded;
    await passOn(session, folded.passed);
    const claims = last && after.told < after.n && dueIn(after, now) === 0;
    if (folded.frames.length + said.length + polls.length === 0 && !claims) return folded;
    const claimed = claims ? { told: after.n, toldAt: now.toISOString() } : {};
    const next = { ...after, ...claimed, turn: after.turn + 1 };
    try {
      await commit(
        [
          headWrite(session, next),
          ...folded.frames.map((frame) => frameWrite(session, frame)),
          ...tallyWrites(folded),
        ],
        { now },
      );
      return { ...folded, head: next, claimed: claims ? after.told : undefined };
    } catch (error) {
      // Somebody else has folded, or what was counted is gone: on what is there now, the same batch is another fold.
      if (!(error instanceof Refused) || attempt === ATTEMPTS) throw error;
    }
  }
}

const headWrite = (session: SessionId, next: Head): Write =>
  write(
    HeadRow.put({ session, ...next }).where(({ turn }, { eq, notExists }) =>
      next.turn === 1 ? notExists(turn) : eq(turn, next.turn - 1),
    ),
    movedOn,
  );

const frameWrite = (session: SessionId, frame: Frame): Write =>
  write(FrameRow.put({ session, n: frame.n, frame: JSON.stringify(frame) }));

const tallyWrites = ({ said, polls }: Folded): Write[] => [
  ...said.map(({ session, kind, id, votes }) =>
    write(ContributionRow.patch({ session, part: partOf(kind), id }).set({ votes })),
  ),
  ...polls.map(({ session, id, answers, results }) =>
    write(PollRow.patch({ session, id }).set({ answers, results })),
  ),
];

/** Votes for a question that was merged count for the other too. Written before the batch is heard: it may be told again. */
async function passOn(session: SessionId, passed: readonly Passed[]) {
  if (passed.length === 0) return;
  const keys = passed.map(({ into }) => ({ pk: floorOf(session), sk: `SAID#${into}` }));
  const rows = await rowsAt(keys, room);
  for (const { vote, into } of passed) {
    const asked = contributionIn(rows, into);
    if (asked) await pass(vote, asked);
  }
}

/** Milliseconds until frames of a room may be published again. */
function dueIn({ toldAt, here }: Head, now: Date): number {
  const tick = tickOf(here);
  const left = Date.parse(toldAt) + tick - now.getTime();
  return left <= EARLY ? 0 : Math.min(left, tick);
}

/** What is to be published of a batch that was written. */
async function toPublish(session: SessionId, done: Done, again: boolean, now: Date) {
  const { head, frames: own, claimed } = done;
  const tick = tickOf(head.here);
  if (claimed !== undefined) {
    const from = again ? Math.min(claimed, head.n - AGAIN) : claimed;
    return { frames: await since(session, head, Math.max(0, from), own), tick };
  }
  if (head.told < head.n) return { frames: [], claimIn: dueIn(head, now), tick };
  if (!again) return { frames: [], tick };
  return { frames: await since(session, head, Math.max(0, head.n - AGAIN), own), tick };
}

/** The frames after a number: those of our own at the end, and what is missing before them from the log. */
async function since(
  session: SessionId,
  { n }: Head,
  after: number,
  own: readonly Frame[],
): Promise<readonly Frame[]> {
  const first = own[0]?.n ?? n + 1;
  if (first <= after + 1) return own.filter((frame) => frame.n > after);
  return [...(await frames(session, { after }, first - after - 1)), ...own];
}

/**
 * Claim what waited for its tick, and answer it to be published; nothing when somebody else did. Whoever folds in between
 * claims for themselves.
 */
export async function claim(session: SessionId, now: Date): Promise<readonly Frame[]> {
  const standing = headIn(await rowsAt([headKey(session)], room));
  if (standing.told >= standing.n || dueIn(standing, now) > 0) return [];
  const next = { ...standing, turn: standing.turn + 1, told: standing.n, toldAt: now.toISOString() };
  try {
    await commit([headWrite(session, next)], { now });
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
  return since(session, next, standing.told, []);
}
