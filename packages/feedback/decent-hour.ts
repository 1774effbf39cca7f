import { Temporal } from "temporal-polyfill";

/** Between these hours of their own day somebody may be asked something. */
const FROM = 8;
const UNTIL = 20;

/** The first moment from `at` on that is a decent hour on a clock in `zone`: the same, or the next eight in the morning. */
export function decentHour(at: Date, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  if (local.hour >= FROM && local.hour < UNTIL) return at;
  const day = local.toPlainDate().add({ days: local.hour < FROM ? 0 : 1 });
  const morning = day.toPlainDateTime({ hour: FROM }).toZonedDateTime(zone, { disambiguation: "compatible" });
  return new Date(morning.epochMilliseconds);
}
