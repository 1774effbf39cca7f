import { CohortId } from "#people/model";
import { commit, log as note, slice } from "#platform";
import type { Beat } from "./beat.ts";
import { logWrite } from "./log.ts";
import { LATE_MINUTES } from "./log-line.ts";
import { reachDue } from "./reach.ts";
import { hourOf } from "./store.ts";
import { advance, isMark, mark } from "./sweep-mark.ts";
import { synchronise } from "./synchronise.ts";
import { minutesBetween } from "./zoned.ts";

const HOUR = 3_600_000;
/** A beat's schedule is looked after a day before it is needed. */
const AHEAD_HOURS = 24;
/** After a long silence, one sweep goes through so many hours and the next one goes on from there. */
const MOST_HOURS = 24 * 14;

/** What a sweep mended: beats that nothing had reached, and schedules that were missing. */
interface Swept {
  readonly late: number;
  readonly schedules: number;
}

/**
 * Reach whatever is due by `asOf` and was not reached, and make schedules that are missing for the day ahead; what was
 * mended is said in each cohort's log. With nothing to do it is one table call, and four more when an hour has passed.
 */
export async function sweep(now: Date, asOf = now): Promise<Swept> {
  const hour = hourOf(asOf);
  const here = await filed(hour, asOf);
  const from = here.marked ? hour : await mark();
  // With no mark nothing was launched yet; with a later one this call is late, and another has been here.
  if (from === undefined || from >= hour) return await eachOf(here.cohorts, mend(now, asOf));

  const to = least(hour, plusHours(from, MOST_HOURS));
  const late = new Set([...here.cohorts, ...(await filedBetween(from, plusHours(to, -1), asOf))]);
  const mended = await eachOf(late, mend(now, asOf));
  const ahead = await filedBetween(
    most(plusHours(from, AHEAD_HOURS + 1), plusHours(to, 1)),
    plusHours(to, AHEAD_HOURS),
  );
  const made = await eachOf(
    [...ahead].filter((cohort) => !late.has(cohort)),
    lookAfter(now),
  );
  await advance(from, to);
  return { late: mended.late, schedules: mended.schedules + made.schedules };
}

/** Reach what is due of a cohort. When something was late, its schedules are not to be trusted: compare them all. */
const mend =
  (now: Date, asOf: Date) =>
  async (cohort: CohortId): Promise<Swept> => {
    const isLate = ({ at }: Beat) => minutesBetween(at, asOf.toISOString()) >= LATE_MINUTES;
    const late = (await reachDue(cohort, now, asOf)).filter(isLate);
    if (late.length === 0) return { late: 0, schedules: 0 };
    const { made } = await synchronise(cohort, now);
    return await tell(
      cohort,
      late.map(({ slug }) => slug),
      made,
      now,
    );
  };

const lookAfter = (now: Date) => async (cohort: CohortId) => {
  const { made } = await synchronise(cohort, now);
  return made === 0 ? { late: 0, schedules: 0 } : await tell(cohort, [], made, now);
};

async function tell(cohort: CohortId, late: readonly string[], schedules: number, now: Date): Promise<Swept> {
  const entry = { what: "mended" as const, late: [...late], schedules };
  await commit([logWrite(cohort, entry, { now, tick: AFTERWARDS })], { now });
  return { late: late.length, schedules };
}

/** In the log, what was mended stands after whatever was reached in that instant. */
const AFTERWARDS = 999_999;

/** Every cohort gets its turn, whatever happens to another; a failure comes out at the end, before the mark moves. */
async function eachOf(
  cohorts: Iterable<CohortId>,
  act: (cohort: CohortId) => Promise<Swept>,
): Promise<Swept> {
  const all = { late: 0, schedules: 0 };
  const failures: unknown[] = [];
  for (const cohort of cohorts)
    try {
      const { late, schedules } = await act(cohort);
      all.late += late;
      all.schedules += schedules;
    } catch (error) {
      note("error", "a cohort could not be swept", { cohort, error: String(error) });
      failures.push(error);
    }
  if (failures.length > 0) throw new AggregateError(failures, "Some cohorts could not be swept.");
  return all;
}

/** The cohorts that have beats filed under an hour, due by `asOf`, and whether the mark stands there. */
async function filed(hour: string, asOf?: Date) {
  const cohorts = new Set<CohortId>();
  let marked = false;
  const before = asOf ? new Date(asOf.getTime() + 1).toISOString() : undefined;
  for (let after: string | undefined = ""; after !== undefined; ) {
    const { rows, end } = await slice({
      index: "due",
      pk: `DUE#${hour}`,
      after: after || undefined,
      before,
      limit: 1_000,
    });
    for (const row of rows)
      if (isMark(row)) marked = true;
      else cohorts.add(CohortId.parse(row.cohort));
    after = end;
  }
  return { marked, cohorts };
}

async function filedBetween(first: string, last: string, asOf?: Date) {
  const cohorts = new Set<CohortId>();
  for (let hour = first; hour <= last; hour = plusHours(hour, 1))
    for (const cohort of (await filed(hour, asOf)).cohorts) cohorts.add(cohort);
  return cohorts;
}

const plusHours = (hour: string, hours: number) =>
  hourOf(new Date(Date.parse(`${hour}:00:00Z`) + hours * HOUR));
const least = (one: string, other: string) => (one < other ? one : other);
const most = (one: string, other: string) => (one > other ? one : other);
