import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { Unusable } from "../command.ts";
import { signed } from "./signed.ts";

/** A letter that waits in a queue, and what takes it out. */
export interface Letter {
  readonly Body: string;
  readonly ReceiptHandle: string;
}

/** Long enough to be told again one after the other, before somebody else is shown them. */
const SECONDS = 120;
const AT_ONCE = 10;

/** A queue of dead letters by its name, over SQS’s own protocol. */
export async function queueOf(name: string) {
  // Whoever reads AWS’s variables and profiles for the other clients reads them for this one.
  const { config } = new EventBridgeClient();
  const region = await config.region();
  const endpoint = process.env.AWS_ENDPOINT_URL_SQS ?? `https://sqs.${region}.amazonaws.com`;

  async function call<Answer>(operation: string, input: object): Promise<Answer> {
    const url = new URL("/", endpoint);
    const body = JSON.stringify(input);
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `AmazonSQS.${operation}`,
    };
    const about = { service: "sqs", region, now: new Date() };
    const response = await fetch(url, {
      method: "POST",
      headers: signed({ url, headers, body }, about, await config.credentials()),
      body,
    });
    const answer = await response.json();
    if (!response.ok) throw new Unusable(`The queue ${name} did not answer: ${JSON.stringify(answer)}`);
    return answer as Answer;
  }

  const { QueueUrl } = await call<{ QueueUrl: string }>("GetQueueUrl", { QueueName: name });
  return {
    /** Some of what waits; none when nothing does. */
    async some(): Promise<Letter[]> {
      const asked = { QueueUrl, MaxNumberOfMessages: AT_ONCE, VisibilityTimeout: SECONDS };
      return (await call<{ Messages?: Letter[] }>("ReceiveMessage", asked)).Messages ?? [];
    },
    done: ({ ReceiptHandle }: Letter) => call("DeleteMessage", { QueueUrl, ReceiptHandle }),
    /** It was looked at, and waits on. */
    leave: ({ ReceiptHandle }: Letter) =>
      call("ChangeMessageVisibility", { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }),
  };
}
