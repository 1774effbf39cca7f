import { Temporal } from "temporal-polyfill";
import { CAMP_HOURS, CAMP_SHELF } from "../texts/kept.ts";
import { CAST } from "../texts/people/cast.ts";
import { eachAtOnce } from "./at-once.ts";
import { beatsOf, host, live } from "./hosting.ts";
import type { House } from "./house.ts";
import { keptThings } from "./kept.ts";
import { heldHours } from "./live-hours.ts";
import { sideTale } from "./side-tale.ts";
import { dayBefore, momentFrom } from "./story-time.ts";
import { tell } from "./telling.ts";
import { CAMP, CAMPERS } from "./words/camp.ts";

const WEEKS_BEFORE = 19;

/** Six light weeks of a summer, resurfaced for the last time twelve weeks later: an archive, to be read. */
export async function summerCamp(house: House, monthStartsOn: string, now: Date) {
  const startsOn = Temporal.PlainDate.from(monthStartsOn).subtract({ weeks: WEEKS_BEFORE }).toString();
  const launchedAt = dayBefore(startsOn, 6);
  const ana = CAST.find(({ key }) => key === "ana");
  if (!ana) throw new Error("Nobody hosts.");
  await house.first(ana, new Date(launchedAt.getTime() - 24 * 3_600_000));
  const cohort = await host(house, {
    host: "ana",
    workshop: "wsh_summer-camp",
    startsOn,
    launchedAt,
    people: CAST.filter(({ key }) => CAMPERS.includes(key)),
    // It is over for good: nobody is asked again in winter.
    change: (design) => ({ ...design, checkIns: [] }),
  });
  const beats = await beatsOf(cohort);
  await eachAtOnce(CAMP, (narration) =>
    tell(house, sideTale(narration, { cohort, beats, at: momentFrom(startsOn) })),
  );
  const at = momentFrom(startsOn);
  await keptThings(house, CAMP_SHELF, { cohort, at, now });
  await heldHours(house, CAMP_HOURS, { cohort, host: "ana", crowd: CAMPERS, now });
  await live(cohort, now);
  return cohort;
}
