import { Temporal } from "temporal-polyfill";
import { CAST } from "../texts/people/cast.ts";
import { STORY } from "../texts/script.ts";
import { eachAtOnce } from "./at-once.ts";
import { beatsOf, host, live } from "./hosting.ts";
import type { House } from "./house.ts";
import { sideTale } from "./side-tale.ts";
import { dayBefore, momentFrom } from "./story-time.ts";
import { tell } from "./telling.ts";
import { HELLOS, NEXT } from "./words/lobby.ts";

const STARTS_IN_DAYS = 5;

/** The next workshop, with its lobby open. */
export async function nextCohort(house: House, now: Date) {
  const startsOn = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(STORY.zone)
    .toPlainDate()
    .add({ days: STARTS_IN_DAYS })
    .toString();
  const cohort = await host(house, {
    host: "tomas",
    workshop: "wsh_personal-knowledge-mastery",
    startsOn,
    launchedAt: dayBefore(startsOn, 8),
    people: CAST.filter(({ key }) => NEXT.includes(key)),
    role: () => "participant",
  });
  const beats = await beatsOf(cohort);
  await eachAtOnce(HELLOS, (narration) =>
    tell(house, sideTale(narration, { cohort, beats, at: momentFrom(startsOn) })),
  );
  await live(cohort, now);
  return cohort;
}
