import {
  ARCHIVE,
  type Beat,
  CLOSE,
  closesSlug,
  isClosing,
  isOpening,
  LOBBY,
  momentOf,
  opensSlug,
  START,
  type Wall,
} from "./beat.ts";
import type { PlanProblem } from "./forecast.ts";
import type { Move } from "./move.ts";
import { orderProblems } from "./order.ts";
import { skipped, unlikely } from "./plan.ts";
import { following } from "./resurfacing.ts";
import {
  instantOf,
  isLikely,
  minutesBetween,
  plusMinutes,
  plusWallMinutes,
  wallMinutes,
  wallOf,
} from "./zoned.ts";

export interface BeatChange {
  readonly before: Beat;
  readonly after: Beat;
}

interface Changes {
  readonly changes: readonly BeatChange[];
  readonly problems: readonly PlanProblem[];
}

interface Run {
  readonly beats: readonly Beat[];
  readonly startsOn: string;
  readonly zone: string;
}

/**
 * What a move changes in a plan that runs, and why it cannot be, if it cannot. What was reached stays reached. Nothing
 * moves into the past, save the lobby: it opens at once. What is open already keeps its end when the run moves. What
 * resurfaces follows its session, and is never moved by itself.
 */
export function changesOf({ beats, startsOn, zone }: Run, move: Move, now: Date): Changes {
  if (move.what === "run") {
    if (!isLikely(move.startsOn)) return { changes: [], problems: [unlikely(START, move.startsOn)] };
    const minutes = wallMinutes({ on: startsOn, clock: "00:00" }, { on: move.startsOn, clock: "00:00" });
    const open = new Set(
      beats
        .filter(isReached)
        .filter(isOpening)
        .map(({ slug }) => momentOf(slug)),
    );
    const over = (beat: Beat) => beat.state === "cancelled" && beat.at <= now.toISOString();
    const stays = (beat: Beat) =>
      isReached(beat) || over(beat) || follows(beat) || (isClosing(beat) && open.has(momentOf(beat.slug)));
    const coming = beats.filter((beat) => !stays(beat));
    return moved(beats, shifted(coming, minutes, move.zone === zone ? undefined : move.zone), now);
  }
  const beat = beats.find(({ slug }) => slug === move.slug);
  if (!beat) return refused(move.slug, "unknown-beat", "There is no such beat in this cohort.");
  if (isReached(beat)) return refused(beat.slug, "reached", "It has happened already.");
  if (follows(beat))
    return refused(beat.slug, "follows-session", "It follows its session: move or cancel that.");
  if (move.what !== "beat") return switched(beats, beat, move.what, now);
  if (!isLikely(move.on)) return { changes: [], problems: [unlikely(beat.slug, move.on)] };
  const together = isOpening(beat) ? edges(beats, beat) : [beat];
  return moved(beats, shifted(together, wallMinutes(beat, move)), now);
}

/** Beats moved by as much as a wall clock and a calendar show, perhaps to another zone. */
function shifted(beats: readonly Beat[], minutes: number, zone?: string): Placing[] {
  return beats.map((before) => {
    const opening = isClosing(before)
      ? beats.find(({ slug }) => slug === opensSlug(momentOf(before.slug)))
      : undefined;
    const to = zone ?? before.zone;
    const length = opening && minutesBetween(opening.at, before.at);
    // What is shorter than a day lasts as long as before, whatever clocks do; a longer one ends by the calendar.
    if (opening && length && length < DAY_MINUTES) {
      const wall = plusWallMinutes(opening, minutes);
      const meant = instantOf(wall, to);
      if (!("at" in meant)) return { before, zone: to, meant, wall };
      const at = plusMinutes(meant.at, length);
      return { before, zone: to, meant: { at }, wall: wallOf(at, to) };
    }
    const wall = plusWallMinutes(before, minutes);
    return { before, zone: to, meant: instantOf(wall, to), wall };
  });
}

const DAY_MINUTES = 24 * 60;

interface Placing {
  readonly before: Beat;
  readonly zone: string;
  readonly wall: Wall;
  readonly meant: ReturnType<typeof instantOf>;
}

function moved(beats: readonly Beat[], placings: readonly Placing[], now: Date): Changes {
  const missing = placings.flatMap(({ before, wall, zone, meant }) =>
    skipped(before.slug, wall, zone, meant),
  );
  const after = placings.map(({ before, wall, zone, meant }) => ({
    ...before,
    ...wall,
    zone,
    at: "at" in meant ? meant.at : before.at,
  }));
  const changes = whole(beats, withEnds(beats, after), now);
  return { changes, problems: missing.length > 0 ? missing : inTheWay(beats, changes, now) };
}

/** Cancel a beat or put it back, both edges of what has two. */
function switched(beats: readonly Beat[], beat: Beat, what: "cancel" | "restore", now: Date): Changes {
  const both = edges(beats, beat);
  const reached = both.find(isReached);
  if (reached) return refused(beat.slug, "reached", "It is open already.");
  if (what === "cancel") {
    if (LASTING.has(beat.slug) || beat.kind === "week")
      return refused(beat.slug, "not-cancellable", "A cohort needs this beat. It can be moved.");
    if (beat.state === "cancelled")
      return refused(beat.slug, "already-cancelled", "It is cancelled already.");
    const gone = both.map((before) => ({ before, after: { ...before, state: "cancelled" as const } }));
    return { changes: whole(beats, gone, now), problems: [] };
  }
  if (beat.state !== "cancelled") return refused(beat.slug, "not-cancelled", "It is not cancelled.");
  const back = both.map((before) => ({ before, after: { ...before, state: "planned" as const } }));
  const changes = whole(beats, back, now);
  return { changes, problems: inTheWay(beats, changes, now) };
}

const LASTING: ReadonlySet<string> = new Set([LOBBY, CLOSE, ARCHIVE]);

/** What moved, and what opens something whose end moved. */
function withEnds(beats: readonly Beat[], after: readonly Beat[]): BeatChange[] {
  const ends = new Map(after.filter(isClosing).map(({ slug, at }) => [opensSlug(momentOf(slug)), at]));
  const all = new Map(after.map((beat) => [beat.slug, beat]));
  return beats.flatMap((before) => {
    const next = all.get(before.slug) ?? before;
    const until = ends.get(before.slug) ?? next.until;
    return all.has(before.slug) || ends.has(before.slug) ? [{ before, after: { ...next, until } }] : [];
  });
}

/** What changes, with what resurfaces because of it: all that is different afterwards. */
function whole(beats: readonly Beat[], changes: readonly BeatChange[], now: Date): BeatChange[] {
  const after = new Map(changes.map((change) => [change.after.slug, change.after]));
  const around = beats.map((beat) => after.get(beat.slug) ?? beat);
  return beats
    .map((before, index) => ({ before, after: following(around[index] ?? before, around, now) }))
    .filter(({ before, after }) => !same(before, after));
}

/** Past moments and an order that makes no sense, where this move brings them about. */
function inTheWay(beats: readonly Beat[], changes: readonly BeatChange[], now: Date): PlanProblem[] {
  const instant = now.toISOString();
  const past = changes
    .filter(({ before, after }) => after.state === "planned" && !isReached(before) && after.at <= instant)
    .filter(({ after }) => after.slug !== LOBBY)
    .map(({ after }) => ({ slug: after.slug, code: "past" as const, detail: "That moment is in the past." }));
  const afterwards = new Map(changes.map(({ after }) => [after.slug, after]));
  return [...past, ...orderProblems(beats.map((beat) => afterwards.get(beat.slug) ?? beat))];
}

const edges = (beats: readonly Beat[], beat: Beat) => {
  if (!isOpening(beat) && !isClosing(beat)) return [beat];
  const moment = momentOf(beat.slug);
  return beats.filter(({ slug }) => slug === opensSlug(moment) || slug === closesSlug(moment));
};

const follows = ({ kind }: Pick<Beat, "kind">) => kind === "resurface";

const isReached = ({ state }: Pick<Beat, "state">) => state === "reached";

const same = (one: Beat, other: Beat) =>
  one.at === other.at &&
  one.until === other.until &&
  one.zone === other.zone &&
  one.on === other.on &&
  one.clock === other.clock &&
  one.state === other.state;

const refused = (slug: string, code: PlanProblem["code"], detail: string): Changes => ({
  changes: [],
  problems: [{ slug, code, detail }],
});
