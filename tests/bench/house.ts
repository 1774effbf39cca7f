import { dynamoAt } from "../../infra/local/dynamo.ts";
import { startStore } from "../../infra/local/store.ts";
import { createTables } from "../../infra/local/tables.ts";
import { TABLES } from "../../infra/shape/tables.ts";
import { environment } from "../global-setup.ts";

/**
 * A store of this process's own, in memory, with the product's settings pointed at it: to be opened before anything of the product
 * is imported. Nobody listens to its changes, or the store would keep every one of them.
 */
export async function openHouse() {
  const store = await startStore();
  Object.assign(process.env, environment(store.endpoint));
  const tables = TABLES.map((table) => ({ ...table, stream: undefined }));
  await createTables(dynamoAt(store.endpoint), tables);
  return store;
}
