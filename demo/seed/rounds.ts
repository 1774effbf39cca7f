import { Temporal } from "temporal-polyfill";
import * as Cadence from "#cadence";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import type { Entry } from "#journal/model";
import type { CohortId } from "#people/model";
import type { House } from "./house.ts";
import type { StoryTime } from "./story-time.ts";

const SECOND_ROUND = "w3-round";
const MOVED = { week: 3, day: 1, at: "10:00" } as const;
const OPENS = { week: 3, day: 3, at: "12:00" } as const;
const QUARTER = 15 * 60_000;

/**
 * The host let the second round open on the Wednesday in place of the Thursday, and end when it was to end: whoever looks finds
 * it open. On days on which it is open by itself, or over, nothing was moved.
 */
export async function openEarly(house: House, host: string, cohort: CohortId, time: StoryTime, now: Date) {
  const beats = await Cadence.monthOf(cohort);
  const edge = (slug: string) => beats.find((beat) => beat.slug === slug);
  const [opening, closing] = [edge(Cadence.opensSlug(SECOND_ROUND)), edge(Cadence.closesSlug(SECOND_ROUND))];
  if (!opening || !closing || opening.at <= now.toISOString()) return;
  const quarter = Math.floor(time.at(OPENS).getTime() / QUARTER) * QUARTER;
  const wall = Temporal.Instant.fromEpochMilliseconds(quarter).toZonedDateTimeISO(opening.zone);
  const clock = wall.toPlainTime().toString({ smallestUnit: "minute" });
  await move(opening.slug, { on: wall.toPlainDate().toString(), clock });
  await move(closing.slug, closing);

  async function move(slug: string, { on, clock }: Cadence.Wall) {
    const { revision } = await Cohort.get(cohort);
    await Cadence.move(
      cohort,
      { move: { what: "beat", slug, on, clock }, revision },
      house.as(host, time.at(MOVED)),
    );
  }
}

/** What the list of its round would have heard of an entry: while the demo is made, nobody hears news. */
export async function listed({ id: entry, round }: Entry, replies: readonly Feedback.Reply[], now: Date) {
  if (!round) return;
  const givers = new Set(replies.map(({ author }) => author.id));
  for (const giver of givers.size > 0 ? givers : [undefined])
    await Feedback.noteInRound({ entry, round, giver }, now);
}
