import { randomUUID } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  BatchWriteCommandInput,
  BatchWriteCommandOutput,
  DeleteCommandInput,
  DeleteCommandOutput,
  GetCommandInput,
  GetCommandOutput,
  PutCommandInput,
  PutCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  ScanCommandInput,
  ScanCommandOutput,
  TransactWriteCommandInput,
  UpdateCommandInput,
  UpdateCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { ask } from "./ask.ts";
import { readRow, writeRow } from "./values.ts";

/** One call of the store that was answered, told on the channel `outloud:store` to whoever counts. */
export interface StoreCall {
  /** As AWS names it: `Query`, `TransactWriteItems`. */
  readonly operation: string;
  readonly consumed: readonly { readonly TableName?: string; readonly CapacityUnits?: number }[];
}
const calls = channel("outloud:store");

/** The fields of an operation that are rows or keys, and those that are lists of them. */
const ROW = new Set([
  "Attributes",
  "ExclusiveStartKey",
  "ExpressionAttributeValues",
  "Item",
  "Key",
  "LastEvaluatedKey",
]);
const ROWS = new Set(["Items", "Keys"]);

/** A copy of what is asked or answered, with every row in it turned. */
function turned(value: unknown, turn: (row: never) => object): unknown {
  if (Array.isArray(value)) return value.map((one) => turned(one, turn));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    if (one === undefined || one === null) continue;
    if (ROW.has(name)) copy[name] = turn(one as never);
    else if (ROWS.has(name)) copy[name] = (one as never[]).map(turn);
    else if (name === "Responses") copy[name] = ofTables(one as Record<string, never[]>, turn);
    else copy[name] = turned(one, turn);
  }
  return copy;
}

const ofTables = (tables: Record<string, never[]>, turn: (row: never) => object) =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(turn)]));

async function call<Output>(operation: string, input: object): Promise<Output> {
  const counted = calls.hasSubscribers;
  const asked = turned(counted ? { ...input, ReturnConsumedCapacity: "TOTAL" } : input, writeRow) as object;
  const answer = turned(await ask(operation, asked), readRow) as { ConsumedCapacity?: StoreCall["consumed"] };
  if (counted)
    calls.publish({ operation, consumed: [answer.ConsumedCapacity ?? []].flat() } satisfies StoreCall);
  return answer as Output;
}

/** The one way to the store: DynamoDB’s operations with plain values in rows, asked and answered as in AWS’s document client. */
export const store = {
  get: (input: GetCommandInput) => call<GetCommandOutput>("GetItem", input),
  put: (input: PutCommandInput) => call<PutCommandOutput>("PutItem", input),
  update: (input: UpdateCommandInput) => call<UpdateCommandOutput>("UpdateItem", input),
  delete: (input: DeleteCommandInput) => call<DeleteCommandOutput>("DeleteItem", input),
  query: (input: QueryCommandInput) => call<QueryCommandOutput>("Query", input),
  scan: (input: ScanCommandInput) => call<ScanCommandOutput>("Scan", input),
  batchGet: (input: BatchGetCommandInput) => call<BatchGetCommandOutput>("BatchGetItem", input),
  batchWrite: (input: BatchWriteCommandInput) => call<BatchWriteCommandOutput>("BatchWriteItem", input),
  /** Asked again because no answer came, it is still done once: it carries a token of its own. */
  transactWrite: (input: TransactWriteCommandInput) =>
    call<object>("TransactWriteItems", { ClientRequestToken: randomUUID(), ...input }),
};
export type Store = typeof store;
