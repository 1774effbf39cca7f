import { Duration, Stack, Validations } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Wishes } from "./wishes.ts";

/** The longest that SQS keeps anything: somebody may be on holiday. */
const KEPT = Duration.days(14);

/** Where what failed to the end waits for a person, by what has to be done about it (docs/operating.md). */
export const DEAD = ["events", "beats", "streams"] as const;
export type Dead = (typeof DEAD)[number];

export function deadLettersIn(scope: Construct, { name }: Wishes): Record<Dead, Queue> {
  const queue = (kind: Dead) => {
    const made = new Queue(scope, `Dead${kind[0]?.toUpperCase()}${kind.slice(1)}`, {
      queueName: `${name}-dead-${kind}`,
      retentionPeriod: KEPT,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    Validations.of(made).acknowledge({ id: "AwsSolutions-SQS3", reason: "It is where dead letters go." });
    return made;
  };
  const dead = { events: queue("events"), beats: queue("beats"), streams: queue("streams") };
  // What a bus cannot hand on at all, it puts here itself: ours, and the account's own, on which mails come back
  // (`infra/app/mail.ts`). Functions and Scheduler have roles that let them.
  const { partition, region, account } = Stack.of(scope);
  dead.events.grantSendMessages(
    new ServicePrincipal("events.amazonaws.com", {
      conditions: {
        ArnLike: {
          "aws:SourceArn": [`${name}/*`, `${name}-mail-returned`].map(
            (rule) => `arn:${partition}:events:${region}:${account}:rule/${rule}`,
          ),
        },
      },
    }),
  );
  return dead;
}
