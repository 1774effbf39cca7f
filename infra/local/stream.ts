import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Clock } from "./clock.ts";
import type { Dynamo } from "./dynamo.ts";
import type { Functions } from "./functions.ts";
import { fact, type Ledger } from "./ledger.ts";
import { report } from "./mishap.ts";
import type { News } from "./news.ts";
import { openShards, type Position } from "./shards.ts";

/** Milliseconds between two looks at the store's file: while something goes on, and at rest. A look costs microseconds. */
const LOOK = { busy: 10, idle: 100, stillBusyAfter: 3_000 };
/** How long a batch that failed waits: this, doubled each time, up to the last. */
const PAUSE = { first: 100, longest: 60_000 };
/** Between two rounds of forgetting what has been heard. */
const TRIM_EVERY = 1_000;

export type Stream = ReturnType<typeof readStream>;

/** As many records as one call of a handler gets, unless its source says otherwise. */
const BATCH = 100;

interface StreamSource {
  table: string;
  handler: string;
  batch?: number;
  dynamo: Dynamo;
  news: News;
}

const positionIn = (ledger: Ledger, table: string) => fact(ledger, `stream.${table}`);

/** Takes everything written to `table` so far as heard, and tells nobody: for before its reader starts. */
export async function takeAsHeard(
  { table, dynamo, news }: Pick<StreamSource, "table" | "dynamo" | "news">,
  ledger: Ledger,
) {
  const shards = openShards(dynamo, table, BATCH);
  let position: Position | undefined;
  for (let some = true; some; ) {
    const read = await shards.read(position);
    position = read?.heard ?? position;
    some = (read?.records.length ?? 0) > 0;
  }
  if (position === undefined) return;
  positionIn(ledger, table).set(JSON.stringify(position));
  if (position.after !== undefined) news.trim(table, position.after);
}

/** Tells `handler` everything that is written to `table`, in order, at least once; remembers how far it got. */
export function readStream(
  { table, handler, batch = BATCH, dynamo, news }: StreamSource,
  { ledger, functions, clock }: { ledger: Ledger; functions: Functions; clock: Clock },
) {
  const kept = positionIn(ledger, table);
  const shards = openShards(dynamo, table, batch);
  let position = JSON.parse(kept.get() ?? "null") as Position | null;
  let seen: number | undefined;
  let unread = true;
  let failures = 0;
  let retryAt = 0;
  let busyUntil = 0;
  let trimmedAt = 0;
  let draining: Promise<void> | undefined;
  let step: Promise<void> | undefined;
  let stopped = false;

  const behind = () => !stopped && retryAt <= clock.now() && (unread || news.version(table) !== seen);

  async function drain() {
    while (behind()) {
      step = oneBatch();
      await step;
    }
  }

  async function oneBatch() {
    seen = news.version(table);
    try {
      const read = await shards.read(position ?? undefined);
      unread = read?.records.length === batch;
      if (read === undefined) return;
      if (read.records.length > 0) busyUntil = performance.now() + LOOK.stillBusyAfter;
      const complete = await hear(read.records, read.heard);
      if (!complete) throw new Error(`${handler} asked for part of a batch again`);
      failures = 0;
    } catch (error) {
      report(handler, error);
      unread = true;
      retryAt = clock.now() + Math.min(PAUSE.longest, PAUSE.first * 2 ** failures++);
    }
  }

  /** Hands a batch over; true when all of it was heard. What was heard before the first failure is not told again. */
  async function hear(records: DynamoDBRecord[], heard: Position) {
    if (records.length === 0) return advance(heard);
    const event: DynamoDBStreamEvent = { Records: records.map(asLambdaSees) };
    const answer = (await functions.call(handler, event)) as DynamoDBBatchResponse | undefined;
    const failed = new Set((answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
    if (failed.size === 0) return advance(heard);
    const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ""));
    const before = records[first - 1]?.dynamodb?.SequenceNumber;
    if (before !== undefined) advance({ ...heard, after: before });
    return false;
  }

  function advance(to: Position) {
    position = to;
    kept.set(JSON.stringify(to));
    if (to.after !== undefined && performance.now() - trimmedAt > TRIM_EVERY) {
      trimmedAt = performance.now();
      news.trim(table, to.after);
    }
    return true;
  }

  const asLambdaSees = (record: DynamoDBRecord): DynamoDBRecord => ({
    ...record,
    awsRegion: "eu-west-1",
    eventSourceARN: position?.stream,
    dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(clock.now() / 1000) },
  });

  function poke(): Promise<void> {
    draining ??= drain().finally(() => {
      draining = undefined;
    });
    return draining;
  }

  let timer = setTimeout(look, LOOK.busy);
  function look() {
    if (stopped) return;
    if (behind()) void poke();
    timer = setTimeout(look, performance.now() < busyUntil ? LOOK.busy : LOOK.idle);
  }

  return {
    /** Resolves when there is nothing to be heard, or it waits for a later try. */
    async settled() {
      if (!news.certain) unread = true;
      while (draining !== undefined || behind()) await poke();
    },
    /** Resolves when everything that was written until now has been heard, or waits for a later try. */
    async caughtUp() {
      if (!news.certain) return this.settled();
      const last = news.version(table);
      while ((draining !== undefined || behind()) && Number(position?.after ?? 0) < last) {
        void poke();
        await step;
      }
    },
    /** Whether something is to be heard, or is being heard just now: what comes of it has not come yet. */
    behind: () => draining !== undefined || behind(),
    /** How far everything that was written has been heard. */
    heard: () => ({ table, after: position?.after }),
    /** When a failed batch is tried again. */
    nextDue: () => (retryAt > clock.now() ? retryAt : undefined),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await draining;
    },
  };
}
