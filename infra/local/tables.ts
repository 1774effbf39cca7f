import { setTimeout as sleep } from "node:timers/promises";
import type { TABLES } from "../shape/tables.ts";
import { type Dynamo, StoreRefused } from "./dynamo.ts";

/** A table as `infra/shape` describes it, under whatever name. */
export type Shape = Omit<(typeof TABLES)[number], "name" | "stream"> & {
  readonly name: string;
  /** Absent for a table that nobody listens to. */
  readonly stream?: (typeof TABLES)[number]["stream"] | undefined;
};

/** Makes the tables that are not there yet. One that an earlier version made gets the indexes it lacks, and keeps the rest. */
export async function createTables(dynamo: Dynamo, shapes: readonly Shape[]) {
  for (const shape of shapes) {
    try {
      await dynamo("CreateTable", createTable(shape));
    } catch (error) {
      if (!(error instanceof StoreRefused && error.code === "ResourceInUseException")) throw error;
      await addIndexes(dynamo, shape);
    }
  }
}

interface Described {
  readonly Table: { readonly GlobalSecondaryIndexes?: { IndexName: string; IndexStatus: string }[] };
}

/**
 * Adds what a table lacks, one index after the other, as DynamoDB wants it; what is in the table is in the index as soon as that
 * is active. Rows from before it was thought of have no keys for it: they come in when they next change.
 */
async function addIndexes(dynamo: Dynamo, { name, indexes }: Shape) {
  const known = async () => {
    const { Table } = await dynamo<Described>("DescribeTable", { TableName: name });
    return new Map(Table.GlobalSecondaryIndexes?.map((one) => [one.IndexName, one.IndexStatus]));
  };
  const there = await known();
  for (const index of indexes.filter((one) => !there.has(one.name))) {
    await dynamo("UpdateTable", {
      TableName: name,
      AttributeDefinitions: attributes([index]),
      GlobalSecondaryIndexUpdates: [{ Create: indexed(index) }],
    });
    while ((await known()).get(index.name) !== "ACTIVE") await sleep(PAUSE);
  }
}

/** Removes the tables with all that is in them. */
export async function dropTables(dynamo: Dynamo, shapes: readonly Shape[]) {
  for (const { name } of shapes) await dynamo("DeleteTable", { TableName: name });
}

const PAUSE = 100;

type Key = { partition: string; sort: string };

const schema = ({ partition, sort }: Key) => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];

const attributes = (keys: readonly Key[]) =>
  keys
    .flatMap(({ partition, sort }) => [partition, sort])
    .map((attribute) => ({ AttributeName: attribute, AttributeType: "S" }));

const indexed = (index: Key & { name: string }) => ({
  IndexName: index.name,
  KeySchema: schema(index),
  Projection: { ProjectionType: "ALL" },
});

function createTable({ name, key, indexes, stream }: Shape) {
  return {
    TableName: name,
    KeySchema: schema(key),
    AttributeDefinitions: attributes([key, ...indexes]),
    GlobalSecondaryIndexes: indexes.map(indexed),
    BillingMode: "PAY_PER_REQUEST",
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  };
}
