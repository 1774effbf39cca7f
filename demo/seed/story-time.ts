import { Temporal } from "temporal-polyfill";
import { STORY, type When } from "../texts/script.ts";

const DAY_MINUTES = 24 * 60;
const HOUR = 3_600_000;

/** When the moments of the story happen, so that the moment at which it stops is now. */
export interface StoryTime {
  /** The first day of the first week. */
  readonly startsOn: string;
  readonly at: (when: When) => Date;
  /** So many hours after a moment of the story. */
  readonly later: (when: When, hours: number) => Date;
}

/** The story's third week begins with a prompt; this much of it must lie behind us for a thread to have grown. */
const OPENS = { week: 3, day: 1, at: "09:00" } as const;
const GROWN_HOURS = 6;

/**
 * The run begins on a Monday, because its people speak of weekdays, so that now is in its third week; or on a Sunday, for
 * who looks on a Monday before there is anything to see. The two weeks before keep their hours; what the story tells of the
 * third, from Monday morning to Wednesday afternoon, is drawn out or together to end now.
 */
export function storyTime(now: Date): StoryTime {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(STORY.zone)
    .toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const grown = momentFrom(monday.toString())({ ...OPENS, week: 1 }).getTime() + GROWN_HOURS * HOUR;
  const thirdWeek = now.getTime() < grown ? today.subtract({ days: 1 }) : monday;
  const startsOn = thirdWeek.subtract({ weeks: OPENS.week - 1 }).toString();

  const plain = momentFrom(startsOn);
  const [from, until] = [plain(OPENS).getTime(), plain(STORY.now).getTime()];
  const pace = (now.getTime() - from) / (until - from);
  const drawn = (moment: number) =>
    new Date(Math.round(moment <= from ? moment : from + (moment - from) * pace));
  return {
    startsOn,
    at: (when) => drawn(plain(when).getTime()),
    later: (when, hours) => drawn(plain(when).getTime() + hours * HOUR),
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
