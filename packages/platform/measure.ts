import { settings } from "./settings.ts";

/** What the product counts itself, and the unit CloudWatch shows it in. */
export const MEASURES = {
  /** Beats that the sweep found and Scheduler had not reached in time. */
  "late-beats": "Count",
  /** How long news waited between being written and being on the bus. */
  "relay-age": "Milliseconds",
  /** How long something in a live room waited between being written and being published: as much of “seen” as we know. */
  "write-to-published": "Milliseconds",
  /** Those who had waited longer than a day for a human answer when a facilitator looked at who waits. */
  "unanswered-after-a-day": "Count",
  "mails-sent": "Count",
  "mails-refused": "Count",
} as const;
export type Measure = keyof typeof MEASURES;

/**
 * Tell CloudWatch numbers in the one line that it reads itself (embedded metric format). What did not happen is not told: a metric
 * is paid for by the hour in which it is.
 */
export function measure(numbers: Partial<Record<Measure, number>>, now: Date) {
  const line = measureLine(numbers, settings().OUTLOUD_DEPLOYMENT, now);
  if (line) process.stdout.write(`${line}\n`);
}

export function measureLine(
  numbers: Partial<Record<Measure, number>>,
  deployment: string,
  now: Date,
): string | undefined {
  const told = Object.entries(numbers).filter(([, value]) => value !== undefined);
  if (told.length === 0) return undefined;
  return JSON.stringify({
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: "Outloud",
          Dimensions: [["deployment"]],
          Metrics: told.map(([Name]) => ({ Name, Unit: MEASURES[Name as Measure] })),
        },
      ],
    },
    deployment,
    ...Object.fromEntries(told),
  });
}
