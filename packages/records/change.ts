import { isDeepStrictEqual } from "node:util";
import { kindOf, type Row, StoreError, store } from "#platform";

/** A row that is to read differently, or (without `left`) to be gone. */
export interface Change {
  readonly table: string;
  readonly row: Row;
  readonly left: Row | undefined;
}

/** What must be as it was read besides what changes: a mail that leaves meanwhile is to be taken back first. */
const HELD: Readonly<Record<string, readonly string[]>> = { mail: ["state", "claimedAt"] };

const FASTER = new Set(["ConditionalCheckFailedException", "TransactionCanceledException"]);

/** Write one change, if the row is still as it was read; false when somebody was faster. */
export async function written({ table, row, left }: Change): Promise<boolean> {
  const Key = { pk: row.pk, sk: row.sk };
  const held = HELD[String(kindOf(row))] ?? [];
  try {
    if (!left) await store.delete({ TableName: table, Key, ...(held.length > 0 && unchanged(row, held)) });
    else if (left.pk === row.pk && left.sk === row.sk)
      await store.update(difference(table, { row, left, held }));
    else
      await store.transactWrite({
        TransactItems: [{ Delete: { TableName: table, Key } }, { Put: { TableName: table, Item: left } }],
      });
    return true;
  } catch (error) {
    if (error instanceof StoreError && FASTER.has(error.name)) return false;
    throw error;
  }
}

/** The condition that these attributes are what was read. */
function unchanged(row: Row, names: readonly string[]) {
  const values = names.flatMap((name, at) => (row[name] === undefined ? [] : [[`:was${at}`, row[name]]]));
  return {
    ConditionExpression: names
      .map((name, at) => (row[name] === undefined ? `attribute_not_exists(#${at})` : `#${at} = :was${at}`))
      .join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#${at}`, name])),
    ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
}

/** Only the attributes that change, each on the condition that it is what was read: a count beside them may go on. */
function difference(
  TableName: string,
  { row, left, held }: { readonly row: Row; readonly left: Row; readonly held: readonly string[] },
) {
  const changed = [...new Set([...Object.keys(row), ...Object.keys(left)])].filter(
    (name) => !isDeepStrictEqual(row[name], left[name]),
  );
  const { ExpressionAttributeValues: were = {}, ...condition } = unchanged(row, [...changed, ...held]);
  const set = changed.flatMap((name, at) => (left[name] === undefined ? [] : [`#${at} = :now${at}`]));
  const remove = changed.flatMap((name, at) => (left[name] === undefined ? [`#${at}`] : []));
  const are = changed.flatMap((name, at) => (left[name] === undefined ? [] : [[`:now${at}`, left[name]]]));
  const values = { ...were, ...Object.fromEntries(are) };
  return {
    TableName,
    Key: { pk: row.pk, sk: row.sk },
    UpdateExpression:
      `${set.length > 0 ? `SET ${set.join(", ")}` : ""} ${remove.length > 0 ? `REMOVE ${remove.join(", ")}` : ""}`.trim(),
    ...condition,
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}
