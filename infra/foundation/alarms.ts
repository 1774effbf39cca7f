import { Duration, Stack, Validations } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { DEAD, type Dead } from "./dead-letters.ts";
import { counted, lambda, METRICS, mail } from "./metrics.ts";

interface Waking {
  readonly id: string;
  /** What is wrong, and the chapter of docs/operating.md that says what to do. */
  readonly says: string;
  readonly metric: IMetric;
  readonly above: number;
  /** As many minutes it has to last. */
  readonly minutes: number;
}

/**
 * Only what a person can mend wakes a person. A slow answer, a throttled write, a retried call mend themselves and are on the
 * dashboard, for who wants one. The share of failed answers is watched beside the API (`infra/app/api.ts`), which alone knows its own id.
 */
export function alarmsIn(scope: Construct, dead: Record<Dead, Queue>, name: string, mailedTo: string) {
  const topic = new Topic(scope, "Alarms", { topicName: `${name}-alarms`, enforceSSL: true });
  // A policy of our own, as `enforceSSL` writes one, takes away the leave that every alarm of the account has otherwise.
  topic.grantPublish(
    new ServicePrincipal("cloudwatch.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  );
  Validations.of(topic).acknowledge({
    id: "NIST.800.53.R5-SNSEncryptedKMS",
    reason:
      "An alarm says a name and a number. Alarms cannot use SNS's own key, and one of ours costs a dollar a month.",
  });
  topic.addSubscription(new EmailSubscription(mailedTo));
  for (const { id, says, metric, above, minutes } of waking(dead, name)) {
    const alarm = new Alarm(scope, id, {
      alarmName: `${name} ${id}`,
      alarmDescription: says,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: minutes,
      treatMissingData: TreatMissingData.NOT_BREACHING, // at night nobody calls anything
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic)); // and says when it is over
  }
  return topic;
}

const SECOND = 1_000;

const waking = (dead: Record<Dead, Queue>, name: string): readonly Waking[] => [
  {
    id: "RelayBehind",
    says: "News of what people wrote is more than two minutes late: nobody is notified or mailed. See “The relay is behind”.",
    metric: lambda(`${name}-relay`, "IteratorAge", "Maximum"),
    above: 120 * SECOND,
    minutes: 5,
  },
  {
    id: "PumpBehind",
    says: "What happens in live rooms reaches phones more than half a minute late. See “The pump is behind”.",
    metric: lambda(`${name}-pump`, "IteratorAge", "Maximum"),
    above: 30 * SECOND,
    minutes: 3,
  },
  {
    id: "DeadLetters",
    says: "Something failed to the end and waits for you, at most two weeks. See “Dead letters”.",
    metric: new MathExpression({
      expression: DEAD.join(" + "),
      usingMetrics: Object.fromEntries(
        DEAD.map((kind) => [
          kind,
          dead[kind].metricApproximateNumberOfMessagesVisible({
            statistic: "Maximum",
            period: Duration.minutes(1),
          }),
        ]),
      ),
      period: Duration.minutes(1),
    }),
    above: 0,
    minutes: 1,
  },
  {
    id: "BeatsMissed",
    says: "The sweep found beats that Scheduler had not reached in time; they are reached now. See “Missed beats”.",
    metric: counted(name, METRICS.lateBeats, "Sum", Duration.minutes(1)),
    above: 0,
    minutes: 1,
  },
  {
    id: "MailBounces",
    says: "More than one mail in twenty-five comes back; at one in ten the mail service stops us. See “Mail”.",
    metric: mail("Reputation.BounceRate"),
    above: 0.04,
    minutes: 15,
  },
  {
    id: "MailComplaints",
    says: "More than one mail in two thousand is called spam; at one in a thousand the mail service looks at us. See “Mail”.",
    metric: mail("Reputation.ComplaintRate"),
    above: 0.0005,
    minutes: 15,
  },
];
