import { expect } from "vitest";
import type { Beat, LogLine } from "#cadence/model";
import type { Note } from "#notify";
import type { Person } from "../e2e/month/chronicle.ts";
import { isTold } from "../e2e/month/plan.ts";
import { schedulesOf } from "./schedules.ts";
import type { Stage } from "./stage.ts";

/** A cohort's month as its facilitator, its log and Scheduler tell it. */
export interface Month {
  readonly beats: readonly Beat[];
  readonly log: readonly LogLine["entry"][];
}

/** The plan, the log and Scheduler agree: each beat was reached once or has one schedule, and nothing else has one. */
export async function clockAgrees(stage: Stage, { client }: Person, cohort: string): Promise<Month> {
  const { items: beats } = await client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
  const log = (await client.all<LogLine>(`/cohorts/${cohort}/log`)).map(({ entry }) => entry);
  const now = (await stage.now()).toISOString();
  const said = log.flatMap((entry) =>
    entry.what === "reached" ? [`${entry.beat.slug} at ${entry.beat.at}`] : [],
  );
  const reached = beats.filter(({ state }) => state === "reached");
  expect(said.toSorted(), "what the log says was reached").toEqual(reached.map(placed).toSorted());
  const early = reached.filter(({ at, reachedAt = "" }) => Date.parse(reachedAt) < Date.parse(at) - EARLY);
  expect(early.map(placed), "reached before their moment").toEqual([]);
  const coming = beats.filter(({ state, at }) => state === "planned" && at > now);
  const overdue = beats.filter(({ state, at }) => state === "planned" && at <= now);
  expect(overdue.map(placed), "due and not reached").toEqual([]);
  const schedules = await schedulesOf(stage).of(cohort);
  expect(schedules.map(placed).toSorted(), "what Scheduler will call").toEqual(coming.map(placed).toSorted());
  expect(log.filter(({ what }) => what === "launched").length, "launches in the log").toBe(1);
  return { beats, log };
}

/** A schedule that fires this much early is on time. */
const EARLY = 30_000;

const placed = ({ slug, at }: { readonly slug: string; readonly at: string }) => `${slug} at ${at}`;

/** Somebody has one note of each beat that is told and was reached since they were there, of each move, and of having come. */
export async function toldOnce(
  { beats, log }: Month,
  { client, name }: Person,
  { cohort, since = "" }: { readonly cohort: string; readonly since?: string },
): Promise<number> {
  const notes = (await client.all<Note>("/inbox")).flatMap(({ news }) =>
    "cohort" in news && news.cohort === cohort ? [news] : [],
  );
  const reached = beats.filter((beat) => (beat.reachedAt ?? "") > since && isTold(beat));
  const before = beats.filter(({ reachedAt = since }) => reachedAt < since).map(({ id }) => id);
  const told = notes.flatMap((news) =>
    news.kind === "beat" && !before.includes(news.beat) ? [news.beat as string] : [],
  );
  expect(told.toSorted(), `beats told to ${name}`).toEqual(reached.map(({ id }) => id as string).toSorted());
  const moves = log.flatMap((entry) => (entry.what === "moved" ? [entry.revision] : []));
  const heard = notes.flatMap((news) => (news.kind === "moved" ? [news.revision] : []));
  expect(heard.toSorted(), `moves told to ${name}`).toEqual(moves.toSorted());
  expect(notes.filter(({ kind }) => kind === "joined").length, `invitations told to ${name}`).toBe(1);
  return notes.length;
}
