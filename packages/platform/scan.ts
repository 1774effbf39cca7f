import type { Row } from "./row.ts";
import { book, store, type Table } from "./table.ts";

/**
 * Every row of a table, of every kind, in no order, as it was at some moment of the reading. It costs what the table is large:
 * for what has to look at everything, and never for a request.
 */
export async function* everyRow({ table }: Table = book): AsyncGenerator<Row> {
  let from: Row | undefined;
  do {
    const page = await store.scan({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from });
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}
