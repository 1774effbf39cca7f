import { store } from "./dynamo/store.ts";
import { forElectro } from "./electro-client.ts";
import type { Row } from "./row.ts";

export { store };

/** What every ElectroDB entity of the Book is configured with. */
export const book = { client: forElectro(store), table: process.env.OUTLOUD_BOOK ?? "Book" };

/** The same for the Room, where live sessions are kept: hot and bursty, and never in the way of the Book. */
export const room = { client: book.client, table: process.env.OUTLOUD_ROOM ?? "Room" };

/** Which table is meant: the Book unless somebody says so. */
export type Table = Pick<typeof book, "table">;

/**
 * All rows of one partition whose sort key begins with `begins`, of every kind, in one Query (or as many pages as it
 * takes, up to `limit` rows). `consistent` sees what was written a moment ago.
 */
export async function partition(
  pk: string,
  {
    begins = "",
    consistent = false,
    limit = 5_000,
    of = book,
  }: { begins?: string; consistent?: boolean; limit?: number; of?: Table } = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  let from: Row | undefined;
  do {
    const page = await store.query({
      TableName: of.table,
      KeyConditionExpression: begins ? "pk = :pk AND begins_with(sk, :sk)" : "pk = :pk",
      ExpressionAttributeValues: begins ? { ":pk": pk, ":sk": begins } : { ":pk": pk },
      ConsistentRead: consistent,
      ExclusiveStartKey: from,
    });
    rows.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from && rows.length < limit);
  return rows;
}
