import { STREAMS } from "../shape/streams.ts";
import { foundation } from "./foundation.ts";
import { lambda, logical } from "./function.ts";

const TWENTY_HOURS = 72_000;
const TWO_HOURS = 7_200;

/**
 * How long each reader tries before it leaves a batch to a person. Meanwhile whatever came after it in its shard waits, because order is
 * kept, and an alarm rings within minutes (`infra/foundation/alarms.ts`). News of what people wrote is worth almost the day that a
 * stream remembers; a room that is two hours old has nobody in it who waits. The attempts are more than fit into that time.
 */
const TRIES = {
  Book: {
    name: "relay",
    timeout: "30 seconds",
    maximumRecordAgeInSeconds: TWENTY_HOURS,
    maximumRetryAttempts: 10_000,
  },
  Room: {
    name: "pump",
    timeout: "60 seconds",
    maximumRecordAgeInSeconds: TWO_HOURS,
    maximumRetryAttempts: 1_000,
  },
} as const;

for (const { table, handler, batch, patterns } of STREAMS) {
  const { name, timeout, ...tries } = TRIES[table];
  const { stream } = foundation.tables[table];
  const reader = lambda(name, handler, {
    timeout,
    permissions: [
      {
        actions: ["GetRecords", "GetShardIterator", "DescribeStream", "ListStreams"].map(
          (of) => `dynamodb:${of}`,
        ),
        resources: [stream],
      },
      { actions: ["sqs:SendMessage"], resources: [foundation.dead.streams] },
    ],
  });
  new aws.lambda.EventSourceMapping(`${logical(name)}Reads`, {
    eventSourceArn: stream,
    functionName: reader.name,
    startingPosition: "TRIM_HORIZON", // from the oldest there is: nothing written before the reader was made is missed
    batchSize: batch,
    // One call at a time for each shard: frames are numbered in the order they are folded.
    parallelizationFactor: 1,
    functionResponseTypes: ["ReportBatchItemFailures"],
    bisectBatchOnFunctionError: true, // one bad record goes alone to where dead letters wait
    filterCriteria: { filters: patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })) },
    destinationConfig: { onFailure: { destinationArn: foundation.dead.streams } },
    ...tries,
  });
}
