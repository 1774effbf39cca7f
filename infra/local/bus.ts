import { randomUUID } from "node:crypto";
import type { EventBridgeEvent } from "aws-lambda";
import type { Archive } from "./archive.ts";
import type { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import { type Ledger, together } from "./ledger.ts";
import { type Answer, type Ask, json } from "./wire.ts";

type Subscription = {
  readonly name: string;
  readonly handler: string;
  readonly hears: readonly string[];
};

/** One event as PutEvents takes it. Time is in seconds, as JSON 1.1 writes it. */
export interface Entry {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  Time?: number;
  Resources?: string[];
}

/** What is asked of the archive; times in seconds, as JSON 1.1 writes them. */
interface Replay {
  ArchiveName?: string;
  EventStartTime?: number;
  EventEndTime?: number;
}

type Refusal = { ErrorCode: string; ErrorMessage: string };

const MOST_ENTRIES = 10;

/**
 * The bus: `answer` is EventBridge's PutEvents, which promises every event to each of its subscribers before it is answered, and its
 * archive. What another service has to tell, it tells directly.
 */
export function openBus(
  subscriptions: readonly Subscription[],
  {
    ledger,
    deliveries,
    clock,
    archive,
  }: { ledger: Ledger; deliveries: Deliveries; clock: Clock; archive: Archive },
) {
  function accept(entry: Entry): { EventId: string } | Refusal {
    const reason = refusal(entry);
    if (reason !== undefined) return reason;
    const event = asEvent(entry, clock.now());
    // Ours alone, as on AWS: what the mail service tells has addresses in it.
    if (event.source === "outloud") archive.keep(event, clock.now());
    deliver(event);
    return { EventId: event.id };
  }

  function tell(entry: Entry) {
    together(ledger, () => accept(entry));
    deliveries.pump();
  }

  function deliver(event: ReturnType<typeof asEvent>) {
    for (const { handler, hears } of subscriptions) {
      if (hears.includes(event["detail-type"])) deliveries.add(handler, event);
    }
  }

  /** The archive, which tells again what was told from one moment until another: at once, so a replay is over when it has begun. */
  const replays: Record<string, (asked: Replay) => object> = {
    DescribeArchive: ({ ArchiveName = "" }) => ({
      ArchiveArn: `arn:aws:events:eu-west-1:000000000000:archive/${ArchiveName}`,
      EventSourceArn: "arn:aws:events:eu-west-1:000000000000:event-bus/outloud",
      EventCount: archive.count(),
    }),
    StartReplay({ EventStartTime = 0, EventEndTime = 0 }) {
      together(ledger, () => archive.between(EventStartTime * 1_000, EventEndTime * 1_000).forEach(deliver));
      deliveries.pump();
      return { State: "STARTING" };
    },
    DescribeReplay: () => ({ State: "COMPLETED" }),
  };

  function answer(ask: Ask): Answer {
    const asked = replays[String(ask.headers["x-amz-target"]).replace("AWSEvents.", "")];
    if (asked) return awsJson(asked(JSON.parse(ask.body.toString()) as Replay));
    const entries = entriesOf(ask.body);
    if (entries === undefined || entries.length === 0 || entries.length > MOST_ENTRIES) {
      const message = `PutEvents takes 1 to ${MOST_ENTRIES} entries.`;
      return awsJson({ __type: "ValidationException", message }, 400);
    }
    const results = together(ledger, () => {
      clock.mark();
      return entries.map(accept);
    });
    deliveries.pump();
    return awsJson({
      FailedEntryCount: results.filter((result) => "ErrorCode" in result).length,
      Entries: results,
    });
  }

  return { answer, tell };
}

const awsJson = (value: unknown, status = 200) =>
  json(value, status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() });

function entriesOf(body: Buffer): Entry[] | undefined {
  const { Entries } = JSON.parse(body.toString()) as { Entries?: unknown };
  return Array.isArray(Entries) ? Entries : undefined;
}

function refusal({ Source, DetailType, Detail }: Entry): Refusal | undefined {
  if (!Source) return { ErrorCode: "InvalidArgument", ErrorMessage: "Parameter Source is not valid." };
  if (!DetailType)
    return { ErrorCode: "InvalidArgument", ErrorMessage: "Parameter DetailType is not valid." };
  if (!Detail || !isJsonObject(Detail))
    return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
  return undefined;
}

function isJsonObject(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false; // not JSON is not a JSON object
  }
}

function asEvent(entry: Entry, now: number): EventBridgeEvent<string, unknown> {
  const at = entry.Time === undefined ? now : entry.Time * 1000;
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": entry.DetailType ?? "",
    source: entry.Source ?? "",
    account: "000000000000",
    time: `${new Date(at).toISOString().slice(0, 19)}Z`,
    region: "eu-west-1",
    resources: entry.Resources ?? [],
    detail: JSON.parse(entry.Detail ?? "{}"),
  };
}
