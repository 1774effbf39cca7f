import { afterAll } from "vitest";
import { dynamoAt } from "../../infra/local/dynamo.ts";
import { startStore } from "../../infra/local/store.ts";
import { createTables } from "../../infra/local/tables.ts";
import { TABLES } from "../../infra/shape/tables.ts";

/**
 * Gives the calling file a store to itself, and not that in which the whole suite writes: for what reads or moves everything
 * there is. Call it before anything is written; it is gone after the file.
 */
export async function ownStore(): Promise<void> {
  const own = await startStore();
  process.env.AWS_ENDPOINT_URL_DYNAMODB = own.endpoint;
  await createTables(
    dynamoAt(own.endpoint),
    TABLES.map((table) => ({ ...table, stream: undefined })),
  );
  afterAll(() => own.stop());
}
