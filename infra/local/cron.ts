import { Temporal } from "temporal-polyfill";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const LAST_YEAR = 2199;

type Fits = (value: number) => boolean;
type FitsDay = (day: Temporal.PlainDate) => boolean;

/** When something recurs on the wall clock of a zone, as EventBridge writes it: minutes hours day month weekday year. */
interface Cron {
  /** The first instant after `after`; a time the spring gap swallows is skipped, one that exists twice counts once. */
  next(after: number, zone: string): number | undefined;
}

/** Reads the six fields. Undefined when they are not what EventBridge takes. */
export function parseCron(text: string): Cron | undefined {
  const [minutes, hours, day, months, weekday, years, ...rest] = text.trim().toUpperCase().split(/\s+/);
  if (!minutes || !hours || !day || !months || !weekday || !years || rest.length > 0) return undefined;
  if ((day === "?") === (weekday === "?")) return undefined;
  const minute = field(minutes, 0, 59);
  const hour = field(hours, 0, 23);
  const month = field(months, 1, 12, MONTHS);
  const year = field(years, 1970, LAST_YEAR);
  const onDay = day === "?" ? weekdayField(weekday) : dayField(day);
  if (!minute || !hour || !month || !year || !onDay) return undefined;
  const times = numbers(0, 23)
    .filter(hour)
    .flatMap((h) =>
      numbers(0, 59)
        .filter(minute)
        .map((m) => new Temporal.PlainTime(h, m)),
    );

  return {
    next(after, zone) {
      const from = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
      for (let first = from.with({ day: 1 }); first.year <= LAST_YEAR; first = nextMonth(first, year)) {
        if (!year(first.year) || !month(first.month)) continue;
        for (const number of numbers(1, first.daysInMonth)) {
          const date = first.with({ day: number });
          if (Temporal.PlainDate.compare(date, from) < 0 || !onDay(date)) continue;
          const instant = firstAfter(date, times, zone, after);
          if (instant !== undefined) return instant;
        }
      }
      return undefined;
    },
  };
}

const nextMonth = (first: Temporal.PlainDate, year: Fits) =>
  year(first.year) ? first.add({ months: 1 }) : first.add({ years: 1 }).with({ month: 1 });

function firstAfter(date: Temporal.PlainDate, times: Temporal.PlainTime[], zone: string, after: number) {
  for (const time of times) {
    const moment = date.toZonedDateTime({ timeZone: zone, plainTime: time });
    if (moment.epochMilliseconds > after && moment.toPlainTime().equals(time))
      return moment.epochMilliseconds;
  }
  return undefined;
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Lists, ranges, steps and names. */
function field(text: string, low: number, high: number, names: string[] = []): Fits | undefined {
  const value = (word: string) =>
    names.includes(word) ? names.indexOf(word) + low : Number(word || Number.NaN);
  const allowed = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", step = "1"] = part.split("/");
    const [from = "", to = part.includes("/") ? String(high) : from] =
      range === "*" ? [`${low}`, `${high}`] : range.split("-");
    const [first, last, every] = [value(from), value(to), Number(step)];
    if (
      ![first, last, every].every(Number.isInteger) ||
      first < low ||
      last > high ||
      first > last ||
      every < 1
    )
      return undefined;
    for (let number = first; number <= last; number += every) allowed.add(number);
  }
  return (number) => allowed.has(number);
}

function dayField(text: string): FitsDay | undefined {
  if (text === "L") return (date) => date.day === date.daysInMonth;
  const near = /^(\d{1,2})W$/.exec(text);
  if (near) return (date) => date.equals(nearestWeekday(date, Number(near[1])));
  const fits = field(text, 1, 31);
  return fits && ((date) => fits(date.day));
}

function weekdayField(text: string): FitsDay | undefined {
  const numbered = (date: Temporal.PlainDate) => (date.dayOfWeek % 7) + 1;
  const special = /^([1-7]|[A-Z]{3})(L|#([1-5]))$/.exec(text);
  const fits = field(special?.[1] ?? (text === "L" ? "7" : text), 1, 7, DAYS);
  if (!fits) return undefined;
  if (special?.[2] === "L") return (date) => fits(numbered(date)) && date.day > date.daysInMonth - 7;
  if (special) return (date) => fits(numbered(date)) && Math.ceil(date.day / 7) === Number(special[3]);
  return (date) => fits(numbered(date));
}

/** The weekday closest to a day of the month, within that month. */
function nearestWeekday(date: Temporal.PlainDate, day: number) {
  const target = date.with({ day: Math.min(day, date.daysInMonth) });
  if (target.dayOfWeek === 6)
    return target.day === 1 ? target.add({ days: 2 }) : target.subtract({ days: 1 });
  if (target.dayOfWeek === 7)
    return target.day === target.daysInMonth ? target.subtract({ days: 2 }) : target.add({ days: 1 });
  return target;
}
