import type { TABLES } from "../shape/tables.ts";
import { type Dynamo, StoreRefused } from "./dynamo.ts";

/** A table as `infra/shape` describes it, under whatever name. */
export type Shape = Omit<(typeof TABLES)[number], "name" | "stream"> & {
  readonly name: string;
  /** Absent for a table that nobody listens to. */
  readonly stream?: (typeof TABLES)[number]["stream"] | undefined;
};

/** Makes the tables that are not there yet. One that is there already is left as it is. */
export async function createTables(dynamo: Dynamo, shapes: readonly Shape[]) {
  for (const shape of shapes) {
    try {
      await dynamo("CreateTable", createTable(shape));
    } catch (error) {
      if (!(error instanceof StoreRefused && error.code === "ResourceInUseException")) throw error;
    }
  }
}

/** Removes the tables with all that is in them. */
export async function dropTables(dynamo: Dynamo, shapes: readonly Shape[]) {
  for (const { name } of shapes) await dynamo("DeleteTable", { TableName: name });
}

type Key = { partition: string; sort: string };

const schema = ({ partition, sort }: Key) => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];

function createTable({ name, key, indexes, stream }: Shape) {
  const names = [key, ...indexes].flatMap(({ partition, sort }) => [partition, sort]);
  return {
    TableName: name,
    KeySchema: schema(key),
    AttributeDefinitions: names.map((attribute) => ({ AttributeName: attribute, AttributeType: "S" })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: schema(index),
      Projection: { ProjectionType: "ALL" },
    })),
    BillingMode: "PAY_PER_REQUEST",
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  };
}
