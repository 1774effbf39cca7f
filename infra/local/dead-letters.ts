import type { Deliveries } from "./deliveries.ts";
import { refused } from "./services.ts";
import { type Answer, type Ask, json } from "./wire.ts";

/** The queues of dead letters there are, by which handlers’ letters each has. */
const QUEUES: Readonly<Record<string, RegExp>> = {
  "outloud-dead-events": /^functions\/on\//,
  "outloud-dead-beats": /^functions\/cadence\//,
  "outloud-dead-streams": /^nothing/, // a reader of a stream here tries for ever
};

interface Wanted {
  QueueName?: string;
  QueueUrl?: string;
  MaxNumberOfMessages?: number;
  VisibilityTimeout?: number;
  ReceiptHandle?: string;
}

/** SQS, as much of it as whoever looks after dead letters needs: parked deliveries, as Lambda would have put them aside. */
export function openDeadLetters(deliveries: Deliveries) {
  const hiddenUntil = new Map<number, number>();

  const actions: Record<string, (wanted: Wanted) => object> = {
    GetQueueUrl: ({ QueueName = "" }) => ({ QueueUrl: `http://queues/${QueueName}` }),
    ReceiveMessage({ QueueUrl = "", MaxNumberOfMessages = 1, VisibilityTimeout = 30 }) {
      const handlers = QUEUES[QueueUrl.split("/").at(-1) ?? ""];
      const now = Date.now();
      const shown = deliveries
        .deadLetters()
        .filter(({ id, handler }) => handlers?.test(handler) && (hiddenUntil.get(id) ?? 0) <= now)
        .slice(0, MaxNumberOfMessages);
      for (const { id } of shown) hiddenUntil.set(id, now + VisibilityTimeout * 1_000);
      return { Messages: shown.map(asLambdaPutsAside) };
    },
    ChangeMessageVisibility({ ReceiptHandle, VisibilityTimeout = 0 }) {
      hiddenUntil.set(Number(ReceiptHandle), Date.now() + VisibilityTimeout * 1_000);
      return {};
    },
    DeleteMessage({ ReceiptHandle }) {
      deliveries.drop(Number(ReceiptHandle));
      return {};
    },
  };

  return ({ headers, body }: Ask): Answer => {
    const action = actions[String(headers["x-amz-target"]).replace("AmazonSQS.", "")];
    if (!action) return refused(400, "InvalidAction", "Queues here are read, and emptied.");
    return json(action(JSON.parse(body.toString()) as Wanted), 200, {
      "content-type": "application/x-amz-json-1.0",
    });
  };
}

const asLambdaPutsAside = ({ id, handler, event, error }: ReturnType<Deliveries["deadLetters"]>[number]) => ({
  MessageId: String(id),
  ReceiptHandle: String(id),
  Body: JSON.stringify({
    version: "1.0",
    requestContext: {
      functionArn: `arn:aws:lambda:local:000000000000:function:${handler}`,
      condition: "RetriesExhausted",
    },
    requestPayload: JSON.parse(event),
    responsePayload: { errorMessage: error },
  }),
});
