import type { Row } from "./row.ts";
import { book, store, type Table } from "./table.ts";

/** A stretch of one partition of the table, or of one of its indexes: between two sort keys, neither included. */
export interface Slice {
  readonly of?: Table;
  readonly index?: "place" | "network" | "author" | "waiting" | "near" | "far" | "due";
  readonly pk: string;
  readonly after?: string;
  readonly before?: string;
  readonly newestFirst?: boolean;
  /** How many rows are looked at: a filter leaves fewer. */
  readonly limit: number;
  readonly consistent?: boolean;
  readonly filter?: Filter;
  /** The attributes that are wanted, where much of a row is not: it costs the same, and is there sooner. */
  readonly only?: readonly string[];
}

/** An expression over attributes, for what may be left out at no gain in cost; never for what someone may not see. */
export interface Filter {
  readonly expression: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

/** What one Query brought; `end` is the sort key where it stopped short of the end: ask again from there. */
interface Sliced {
  readonly rows: readonly Row[];
  readonly end?: string;
}

/** The rows of a slice in one Query: as many as `limit`, or fewer when a megabyte was reached (then with `end`). */
export async function slice(wanted: Slice): Promise<Sliced> {
  const { Items = [], LastEvaluatedKey } = await store.query(queried(wanted));
  const sk = wanted.index ? `${wanted.index}Sk` : "sk";
  return { rows: Items.filter((row) => row[sk] !== wanted.before), end: LastEvaluatedKey?.[sk] };
}

/** How many rows a slice has, in one Query that brings none of them; and where it stopped short, as `slice`. */
export async function countSlice(wanted: Omit<Slice, "before">): Promise<{ count: number; end?: string }> {
  const { Count = 0, LastEvaluatedKey } = await store.query({ ...queried(wanted), Select: "COUNT" });
  return { count: Count, end: LastEvaluatedKey?.[wanted.index ? `${wanted.index}Sk` : "sk"] };
}

function queried({
  of = book,
  index,
  pk,
  after,
  before,
  newestFirst,
  limit,
  consistent,
  filter,
  only,
}: Slice) {
  // The sort key is always among them: `slice` looks at it.
  const wanted =
    only && [index ? `${index}Sk` : "sk", ...only].map((name, nth) => [`#only${nth}`, name] as const);
  return {
    TableName: of.table,
    IndexName: index,
    KeyConditionExpression: `#pk = :pk${between(after, before)}`,
    FilterExpression: filter?.expression,
    ProjectionExpression: wanted?.map(([name]) => name).join(", "),
    ExpressionAttributeNames: {
      "#pk": index ? `${index}Pk` : "pk",
      ...((after !== undefined || before !== undefined) && { "#sk": index ? `${index}Sk` : "sk" }),
      ...filter?.names,
      ...(wanted && Object.fromEntries(wanted)),
    },
    ExpressionAttributeValues: {
      ":pk": pk,
      // With both ends DynamoDB knows only BETWEEN, which includes them: the least key above `after`, and `slice` drops `before`.
      ...(after !== undefined && { ":after": before === undefined ? after : `${after}\u0000` }),
      ...(before !== undefined && { ":before": before }),
      ...filter?.values,
    },
    ScanIndexForward: !newestFirst,
    Limit: limit,
    ConsistentRead: consistent,
  };
}

function between(after?: string, before?: string) {
  if (after !== undefined && before !== undefined) return " AND #sk BETWEEN :after AND :before";
  if (after !== undefined) return " AND #sk > :after";
  return before === undefined ? "" : " AND #sk < :before";
}

export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

const AT_ONCE = 100;

/** The rows at these keys, as they are now, of every kind and in no order: one call for each hundred. */
export async function rowsAt(keys: readonly RowKey[], { table }: Table = book): Promise<Row[]> {
  const left = [...new Map(keys.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
  const rows: Row[] = [];
  while (left.length > 0) {
    const Keys = left.splice(0, AT_ONCE);
    const asked = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
    const { Responses = {}, UnprocessedKeys = {} } = await store.batchGet(asked);
    rows.push(...(Responses[table] ?? []));
    left.push(...((UnprocessedKeys[table]?.Keys ?? []) as typeof left));
  }
  return rows;
}
