import { expect } from "vitest";
import type { Beat, LogLine } from "#cadence/model";
import type { Note } from "#notify";
import type { Person } from "../chronicle.ts";
import { isTold, PLAN } from "../plan.ts";
import type { Story } from "../story.ts";

/** After a power cut, what was due is made up for: so much later than its instant a beat may be. */
const LATEST = 60_000;

/** Every beat stands where it was planned, was reached once, in order, each at its instant, and the log says the same. */
export async function everyBeatOnce({ ana, cohort }: Story) {
  const { items: beats } = await ana.client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
  expect(beats.map(({ slug, at, state }) => [slug, at, state])).toEqual(
    PLAN.map(({ slug, at }) => [slug, at, "reached"]),
  );
  const late = beats.filter(({ at, reachedAt = "" }) => {
    const delay = Date.parse(reachedAt) - Date.parse(at);
    return !(delay >= 0 && delay < LATEST);
  });
  expect(late.map(({ slug, at, reachedAt }) => ({ slug, at, reachedAt }))).toEqual([]);

  const log = (await ana.client.all<LogLine>(`/cohorts/${cohort}/log`))
    .toReversed()
    .map(({ entry }) => entry);
  const reached = log.flatMap((entry) => (entry.what === "reached" ? entry.beat.slug : []));
  expect(reached).toEqual(PLAN.map(({ slug }) => slug));
  expect(log.map(({ what }) => what).filter((what) => what !== "reached")).toEqual([
    "launched",
    "moved",
    "moved",
  ]);
  expect(log.filter((entry) => entry.what === "mended")).toEqual([]);
}

/** Each of them has one note of each beat that came while they belonged and had not asked for quiet. */
export async function oneNoteEach(
  { chronicle, ana, cohort }: Story,
  inboxes: ReadonlyMap<Person, readonly Note[]>,
) {
  const { items: beats } = await ana.client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
  const slugs = new Map<string, string>(beats.map(({ id, slug }) => [id, slug]));
  for (const [person, notes] of inboxes) {
    const told = notes.flatMap(({ news }) =>
      news.kind === "beat" && news.cohort === cohort ? (slugs.get(news.beat) ?? news.beat) : [],
    );
    const due = PLAN.filter((beat) => isTold(beat) && hears(chronicle.standing(person, beat.at), beat.at));
    expect(told.toSorted(), `beats told to ${person.name}`).toEqual(due.map(({ slug }) => slug).toSorted());
  }
}

/** Whether a cohort's news reach somebody at a moment. */
export const hears = ({ member, quietUntil }: { member: boolean; quietUntil: string }, at: string) =>
  member && quietUntil <= at;
