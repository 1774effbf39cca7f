import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { awsService, kindOf, log, measure, readRow, settings, type Written } from "#platform";

const bus = awsService({ named: "EVENTBRIDGE", host: "events", signs: "events" });
const AT_ONCE = 10;

/**
 * Book's stream to the bus: every outbox row becomes an event `{id, at, data}`. PutEvents answers 200 even when entries
 * failed, so each is checked; the first that failed is reported, and the stream retries from there.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const news = Records.flatMap((record) => fromOutbox(record) ?? []);
  for (let from = 0; from < news.length; from += AT_ONCE) {
    const batch = news.slice(from, from + AT_ONCE);
    const failed = await put(batch.map(({ entry }) => entry)).catch((error: unknown) => {
      log("warn", "the bus did not answer", { error: String(error) });
      return 0;
    });
    const first = failed === undefined ? undefined : batch[failed];
    if (first) return { batchItemFailures: [{ itemIdentifier: first.sequence }] };
  }
  const [oldest] = news;
  if (oldest) {
    const now = new Date();
    measure({ "relay-age": Math.max(0, now.getTime() - oldest.entry.Time.getTime()) }, now);
    log("info", "relayed", { events: news.length });
  }
  return { batchItemFailures: [] };
}

function fromOutbox(record: DynamoDBRecord) {
  const image = record.dynamodb?.NewImage;
  const sequence = record.dynamodb?.SequenceNumber;
  if (record.eventName !== "INSERT" || !image || !sequence) return;
  // The two AttributeValue types differ in name only.
  const row = readRow(image as Written);
  if (kindOf(row) !== "outbox") return;
  const { id, type, at, data } = row;
  return {
    sequence,
    entry: {
      EventBusName: settings().OUTLOUD_BUS,
      Source: "outloud",
      DetailType: String(type),
      Time: new Date(String(at)),
      Detail: JSON.stringify({ id, at, data }),
    },
  };
}

type Entry = NonNullable<ReturnType<typeof fromOutbox>>["entry"];

interface Answer {
  readonly FailedEntryCount?: number;
  readonly Entries?: readonly { readonly ErrorCode?: string }[];
}

/** The index of the first entry that the bus did not take; undefined when it took all. */
async function put(entries: Entry[]) {
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSEvents.PutEvents" };
  // It takes moments as seconds.
  const asked = entries.map(({ Time, ...entry }) => ({ ...entry, Time: Time.getTime() / 1_000 }));
  const answer = JSON.parse(await bus({ headers, body: JSON.stringify({ Entries: asked }) })) as Answer;
  const { FailedEntryCount, Entries = [] } = answer;
  return FailedEntryCount ? Entries.findIndex(({ ErrorCode }) => ErrorCode) : undefined;
}
