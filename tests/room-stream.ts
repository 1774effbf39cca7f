import type { DynamoDBRecord } from "aws-lambda";
import type { RowChange } from "#backchannel";
import type { SessionId } from "#backchannel/model";
import { byRoom } from "../functions/pump/records.ts";
import { dynamoAt } from "../infra/local/dynamo.ts";

/**
 * What is written to the Room from now on, as its stream tells it: each call of what is answered brings the records since
 * the one before, of every room there is.
 */
export async function listenToRooms(): Promise<() => Promise<DynamoDBRecord[]>> {
  const dynamo = dynamoAt(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? "");
  const { Streams } = await dynamo<{ Streams: { StreamArn: string }[] }>("ListStreams", {
    TableName: "Room",
  });
  const StreamArn = Streams[0]?.StreamArn;
  type Described = { StreamDescription: { Shards: { ShardId: string }[] } };
  const { StreamDescription } = await dynamo<Described>("DescribeStream", { StreamArn });
  const from = { StreamArn, ShardId: StreamDescription.Shards[0]?.ShardId, ShardIteratorType: "LATEST" };
  let { ShardIterator } = await dynamo<{ ShardIterator: string }>("GetShardIterator", from);
  return async () => {
    const heard: DynamoDBRecord[] = [];
    for (;;) {
      type Got = { Records: DynamoDBRecord[]; NextShardIterator: string };
      const got = await dynamo<Got>("GetRecords", { ShardIterator, Limit: 1_000 });
      ShardIterator = got.NextShardIterator;
      heard.push(...got.Records);
      if (got.Records.length === 0) return heard;
    }
  };
}

/** What happened in one room since the last time anybody asked about it, in the order it happened. */
export async function listenToEachRoom(): Promise<(session: SessionId) => Promise<RowChange[]>> {
  const records = await listenToRooms();
  const kept = new Map<SessionId, RowChange[]>();
  return async (session) => {
    for (const [id, changes] of byRoom(await records())) kept.set(id, [...(kept.get(id) ?? []), ...changes]);
    const changes = kept.get(session) ?? [];
    kept.delete(session);
    return changes;
  };
}
