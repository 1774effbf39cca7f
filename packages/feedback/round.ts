import { isDeepStrictEqual } from "node:util";
import * as Cadence from "#cadence";
import type { BeatId } from "#cadence/model";
import * as Cohort from "#cohort";
import * as Journal from "#journal";
import type { EntryId } from "#journal/model";
import type { CohortId, Ctx, PersonId } from "#people/model";
import { commit, Refused, type Write } from "#platform";
import { RoundOver } from "./events.ts";
import * as rows from "./round-rows.ts";
import { type RoundStanding, standingOf } from "./round-state.ts";

/** How it stands with a round, for the facilitators of its cohort. Three table calls, whatever its size. */
export async function roundStanding(cohort: CohortId, round: BeatId, ctx: Ctx): Promise<RoundStanding> {
  await Cohort.hosted(cohort, ctx);
  const [beats, known] = await Promise.all([Cadence.monthOf(cohort), rows.rowsOf(round)]);
  const opening = beats.find(({ id, kind }) => id === round && kind === "round-opens");
  if (!opening)
    throw new Refused("missing", "feedback.no-such-round", "There is no such round in this cohort.");
  return standingOf(opening, beats, rows.entriesIn(known));
}

interface Happened {
  readonly entry: EntryId;
  readonly round?: BeatId | undefined;
  /** Who answered, when that is what happened. */
  readonly giver?: PersonId | undefined;
}

const TRIES = 5;

/**
 * Put an entry on the list of its round as it is now, and who answered it: for the system, whenever something happened to it.
 * One that comes to a round that is over, written while that was still blind, gets its name back here.
 */
export async function noteInRound({ entry: id, round, giver }: Happened, now: Date): Promise<void> {
  let entry = round && (await Journal.entry(id));
  if (!entry || !round) return;
  if (giver && giver !== entry.author.id) await commit([rows.giverWrite(round, giver)], { now });
  // News comes in any order and at once: whoever wrote last has looked again, and found it as it wrote it.
  for (let tried = 1; tried <= TRIES && entry; tried++) {
    const placed = rows.placedAs(entry);
    await commit([rows.entryWrite(round, entry, placed)], { now });
    entry = await Journal.entry(id);
    if (!entry || isDeepStrictEqual(placed, rows.placedAs(entry))) break;
  }
  if (!entry?.blind || !entry.cohort) return;
  const beats = await Cadence.monthOf(entry.cohort);
  const opening = beats.find((beat) => beat.id === round);
  if (!opening || !Cadence.isHiding(opening, beats)) await Journal.unveil(id, now);
}

const AT_ONCE = 25;

/**
 * End those rounds that one of these beats ends, for the system: names come back to every entry and answer, and then, once, it
 * is told that the round is over. One that was cancelled hides nobody any more either, and is no news. Other beats are
 * left alone.
 */
export async function endRounds(cohort: CohortId, ids: readonly BeatId[], now: Date): Promise<void> {
  const beats = await Cadence.monthOf(cohort);
  const edges = beats.filter(({ id, kind }) => ids.includes(id) && kind === "round-closes");
  for (const closing of edges) {
    const opening = Cadence.openingOf(closing, beats);
    const state = opening && Cadence.roundState(opening, beats);
    if (!opening || (state !== "over" && state !== "cancelled")) continue;
    if (Cadence.rulesOf(opening).blind !== "none") await unveilAll(opening.id, now);
    if (state === "over") await tell(cohort, opening.id, now);
  }
}

async function unveilAll(round: BeatId, now: Date) {
  const all = rows.entriesIn(await rows.rowsOf(round));
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(({ entry }) => Journal.unveil(entry, now)));
}

async function tell(cohort: CohortId, round: BeatId, now: Date) {
  const once: Write = rows.overWrite(round, cohort, now.toISOString());
  try {
    await commit([once], { now, news: [RoundOver({ round, cohort })] });
  } catch (error) {
    if (error !== rows.TOLD) throw error;
  }
}

/** Who wrote or answered in a round, each once: for the system. */
export async function whoTookPart(round: BeatId): Promise<PersonId[]> {
  const known = await rows.rowsOf(round);
  const authors = rows.entriesIn(known).filter(({ sharedAt }) => sharedAt !== "");
  return [...new Set([...authors.map(({ author }) => author), ...rows.giversIn(known)])];
}
