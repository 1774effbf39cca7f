import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

const QUARTER = 15 * 60_000;

/**
 * The reader's local date, when the quarter of an hour that begins at `tick` is the one in which their chosen hour
 * strikes; undefined otherwise. An hour that the spring gap skips strikes where the gap ends, and one that autumn
 * repeats strikes the first time, so every local date has exactly one such quarter.
 */
export function morning(tick: Date, zone: string, hour: number): string | undefined {
  const from = Math.floor(tick.getTime() / QUARTER) * QUARTER;
  const local = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(from), zone);
  const today = ZonedDateTime.toPlainDate(local);
  const struck = PlainDateTime.addHours(PlainDate.toPlainDateTime(today), hour);
  const { epochMilliseconds: strikes } = PlainDateTime.toZonedDateTime(struck, zone, {
    disambiguation: "compatible",
  });
  return strikes >= from && strikes < from + QUARTER ? PlainDate.toString(today) : undefined;
}
