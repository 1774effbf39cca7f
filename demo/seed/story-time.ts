import { Temporal } from "temporal-polyfill";
import { STORY, type When } from "../texts/script.ts";

const DAY_MINUTES = 24 * 60;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** When the moments of the story happen, so that the moment at which it stops is now. */
export interface StoryTime {
  /** The first day of the first week. */
  readonly startsOn: string;
  readonly at: (when: When) => Date;
  /** So many hours after a moment of the story. */
  readonly later: (when: When, hours: number) => Date;
}

/**
 * The run begins so that its third day of week three is today, or yesterday while it is earlier than the story's last hour.
 * The two weeks before keep their hours; the last days are drawn out a little, up to a third, so that they end now.
 */
export function storyTime(now: Date): StoryTime {
  const { week, day, at } = STORY.now;
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(STORY.zone);
  const early = Temporal.PlainTime.compare(here.toPlainTime(), Temporal.PlainTime.from(at)) < 0;
  const last = here.toPlainDate().subtract({ days: early ? 1 : 0 });
  const first = last.subtract({ days: (week - 1) * 7 + day - 1 });

  const wall = (minutes: number) =>
    first.add({ days: Math.floor(minutes / DAY_MINUTES) }).toZonedDateTime({
      timeZone: STORY.zone,
      plainTime: Temporal.PlainTime.from("00:00").add({ minutes: minutes - floorDay(minutes) }),
    }).epochMilliseconds;

  const from = wall((week - 1) * 7 * DAY_MINUTES);
  const stretch = (now.getTime() - from) / (wall(minutesOf(STORY.now)) - from);
  const instant = (minutes: number) => {
    const plain = wall(Math.floor(minutes)) + (minutes - Math.floor(minutes)) * MINUTE;
    return new Date(Math.round(plain <= from ? plain : from + (plain - from) * stretch));
  };
  return {
    startsOn: first.toString(),
    at: (when) => instant(minutesOf(when)),
    later: (when, hours) => instant(minutesOf(when) + (hours * HOUR) / MINUTE),
  };
}

/** Minutes since day one began; those of the lobby are negative. */
function minutesOf({ week, day, at }: When): number {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  return ((week - 1) * 7 + day - 1) * DAY_MINUTES + hour * 60 + minute;
}

const floorDay = (minutes: number) => Math.floor(minutes / DAY_MINUTES) * DAY_MINUTES;

/** The moments of a cohort that begins on a day, on its clock. */
export function momentFrom(startsOn: string): (when: When) => Date {
  const first = Temporal.PlainDate.from(startsOn);
  return (when) => {
    const minutes = minutesOf(when);
    const day = first.add({ days: Math.floor(minutes / DAY_MINUTES) });
    const plainTime = Temporal.PlainTime.from("00:00").add({ minutes: minutes - floorDay(minutes) });
    return new Date(day.toZonedDateTime({ timeZone: STORY.zone, plainTime }).epochMilliseconds);
  };
}

/** In the morning, so many days before a day. */
export const dayBefore = (startsOn: string, days: number) =>
  momentFrom(Temporal.PlainDate.from(startsOn).subtract({ days }).toString())({
    week: 1,
    day: 1,
    at: "08:30",
  });
