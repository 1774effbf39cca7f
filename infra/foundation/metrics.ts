import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

/** What the product itself counts, by the names it logs them under (`packages/platform/measure.ts`). */
export const METRICS = {
  namespace: "Outloud",
  lateBeats: "late-beats",
  unanswered: "unanswered-after-a-day",
} as const;

/** One of them, for the whole deployment. */
export const counted = (name: string, metricName: string, statistic: string, period: Duration) =>
  new Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap: { deployment: name },
    statistic,
    period,
  });

/** A function's metric; ours have names of their own, so that they can be watched before they are there. */
export const lambda = (FunctionName: string, metricName: string, statistic: string) =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName,
    dimensionsMap: { FunctionName },
    statistic,
    period: Duration.minutes(1),
  });

/** How the mail service sees us: one number for the whole account. */
export const mail = (metricName: string) =>
  new Metric({ namespace: "AWS/SES", metricName, statistic: "Average", period: Duration.minutes(1) });
