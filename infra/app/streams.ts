import { STREAMS } from "../shape/streams.ts";
import { foundation } from "./foundation.ts";
import { lambda, logical } from "./function.ts";

/**
 * How long each reader tries before it leaves a batch to a person. News of what people wrote is worth a day, which is as long as a stream
 * remembers; a room that is two hours old has nobody in it who waits.
 */
const TRIES = {
  Book: {
    name: "relay",
    timeout: "30 seconds",
    maximumRecordAgeInSeconds: 72_000,
    maximumRetryAttempts: 10_000,
  },
  Room: {
    name: "pump",
    timeout: "60 seconds",
    maximumRecordAgeInSeconds: 7_200,
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
    startingPosition: "TRIM_HORIZON",
    batchSize: batch,
    // One call at a time for each shard: frames are numbered in the order they are folded.
    parallelizationFactor: 1,
    functionResponseTypes: ["ReportBatchItemFailures"],
    bisectBatchOnFunctionError: true,
    filterCriteria: { filters: patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })) },
    destinationConfig: { onFailure: { destinationArn: foundation.dead.streams } },
    ...tries,
  });
}
