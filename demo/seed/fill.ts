import { answering } from "./answering.ts";
import { summerCamp } from "./camp.ts";
import { openHouse } from "./house.ts";
import { nextCohort } from "./lobby.ts";
import { lookedAfter } from "./looked-after.ts";
import { privateTalks } from "./messages.ts";
import { fillInboxes, readUpTo } from "./reading.ts";
import { liveTalk } from "./room.ts";
import { runningCohort } from "./running.ts";
import { storyTime } from "./story-time.ts";

/** The whole demo, in the order in which it would have happened. */
export async function fill(now: Date) {
  const house = openHouse();
  const time = storyTime(now);
  const camp = await summerCamp(house, time.startsOn, now);
  const { cohort: month, told } = await runningCohort(house, time, now);
  await answering(house, { month, said: told.said }, now);
  const next = await nextCohort(house, now);
  await Promise.all([
    fillInboxes(house, told, now),
    readUpTo(house, { month, camp }, now),
    liveTalk(house, now),
    privateTalks(house, time, now),
    lookedAfter(house, { cohort: month, said: told.said }, time),
  ]);
  return { camp, month, next };
}
