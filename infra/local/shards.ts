import type { DynamoDBRecord } from "aws-lambda";
import type { Dynamo } from "./dynamo.ts";

/** How far a stream has been heard: everything in `shard` up to and including `after`. */
export interface Position {
  stream: string;
  shard: string;
  after?: string;
}

type Read = { Records: DynamoDBRecord[]; NextShardIterator?: string };

/** Reads a table's stream shard by shard, from the position it is told, `batch` records at a time at most. */
export function openShards(dynamo: Dynamo, table: string, batch: number) {
  let next: { position: Position; iterator: string } | undefined;

  /** The records after `position`, and where the reader stands once they are heard. A new stream is read from its beginning. */
  async function read(
    position?: Position,
  ): Promise<{ records: DynamoDBRecord[]; heard: Position } | undefined> {
    if (next === undefined || position === undefined || !same(next.position, position)) {
      const from = await standing(position);
      if (from === undefined) return undefined;
      next = { position: from, iterator: await iteratorAt(from) };
    }
    const { position: at, iterator } = next;
    next = undefined; // whatever fails from here on, the next read asks afresh
    const { Records: records, NextShardIterator: following } = await dynamo<Read>("GetRecords", {
      ShardIterator: iterator,
      Limit: batch,
    });
    const last = records.at(-1)?.dynamodb?.SequenceNumber ?? at.after;
    const heard: Position = last === undefined ? at : { ...at, after: last };
    if (following !== undefined && following !== null) next = { position: heard, iterator: following };
    else if (records.length === 0) return { records, heard: (await shardAfter(at)) ?? at };
    return { records, heard };
  }

  async function standing(position?: Position): Promise<Position | undefined> {
    const { Streams } = await dynamo<{ Streams: { StreamArn: string }[] }>("ListStreams", {
      TableName: table,
    });
    const stream = Streams.at(-1)?.StreamArn;
    if (stream === undefined) return undefined;
    const shards = await shardsOf(stream);
    if (position?.stream === stream && shards.includes(position.shard)) return position;
    const [shard] = shards;
    return shard === undefined ? undefined : { stream, shard };
  }

  async function shardsOf(stream: string): Promise<string[]> {
    type Described = { StreamDescription: { Shards: { ShardId: string }[] } };
    const { StreamDescription } = await dynamo<Described>("DescribeStream", { StreamArn: stream });
    return StreamDescription.Shards.map(({ ShardId }) => ShardId);
  }

  async function shardAfter({ stream, shard }: Position): Promise<Position | undefined> {
    const shards = await shardsOf(stream);
    const follower = shards[shards.indexOf(shard) + 1];
    return follower === undefined ? undefined : { stream, shard: follower };
  }

  async function iteratorAt({ stream, shard, after }: Position): Promise<string> {
    const { ShardIterator } = await dynamo<{ ShardIterator: string }>("GetShardIterator", {
      StreamArn: stream,
      ShardId: shard,
      ...(after === undefined
        ? { ShardIteratorType: "TRIM_HORIZON" }
        : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after }),
    });
    return ShardIterator;
  }

  return { read };
}

const same = (one: Position, other: Position) =>
  one.stream === other.stream && one.shard === other.shard && one.after === other.after;
