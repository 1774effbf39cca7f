import { Temporal } from "temporal-polyfill";

const QUARTER = 15 * 60_000;

/**
 * The reader's local date, when the quarter of an hour that begins at `tick` is the one in which their chosen hour
 * strikes; undefined otherwise. An hour that the spring gap skips strikes where the gap ends, and one that autumn
 * repeats strikes the first time, so every local date has exactly one such quarter.
 */
export function morning(tick: Date, zone: string, hour: number): string | undefined {
  const from = Math.floor(tick.getTime() / QUARTER) * QUARTER;
  const local = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const strikes = local
    .toPlainDate()
    .toPlainDateTime({ hour })
    .toZonedDateTime(zone, { disambiguation: "compatible" });
  const instant = strikes.epochMilliseconds;
  return instant >= from && instant < from + QUARTER ? local.toPlainDate().toString() : undefined;
}
