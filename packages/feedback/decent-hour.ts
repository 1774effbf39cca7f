import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

/** Between these hours of their own day somebody may be asked something. */
const FROM = 8;
const UNTIL = 20;

/** The first moment from `at` on that is a decent hour on a clock in `zone`: the same, or the next eight in the morning. */
export function decentHour(at: Date, zone: string): Date {
  const local = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(at.getTime()), zone);
  if (local.hour >= FROM && local.hour < UNTIL) return at;
  const day = PlainDate.addDays(ZonedDateTime.toPlainDate(local), local.hour < FROM ? 0 : 1);
  const morning = PlainDateTime.addHours(PlainDate.toPlainDateTime(day), FROM);
  const { epochMilliseconds } = PlainDateTime.toZonedDateTime(morning, zone, {
    disambiguation: "compatible",
  });
  return new Date(epochMilliseconds);
}
