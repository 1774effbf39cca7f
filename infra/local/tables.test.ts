import { afterAll, beforeAll, expect, test } from "vitest";
import { TABLES } from "../shape/tables.ts";
import { dynamoAt } from "./dynamo.ts";
import { startStore } from "./store.ts";
import { createTables } from "./tables.ts";

let store: Awaited<ReturnType<typeof startStore>>;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const [book] = TABLES;
const BEFORE = { ...book, indexes: book.indexes.filter(({ name }) => name === "place") } as never;

test("a table that an earlier version made gets the indexes it lacks, with what is in it", async () => {
  const dynamo = dynamoAt(store.endpoint);
  await createTables(dynamo, [BEFORE]);
  const Item = { pk: { S: "ENTRY#1" }, sk: { S: "ENTRY" }, farPk: { S: "FAR#1" }, farSk: { S: "000#1" } };
  await dynamo("PutItem", { TableName: book.name, Item });

  await createTables(dynamo, [book]);
  await createTables(dynamo, [book]);
  const found = await dynamo<{ Items: object[] }>("Query", {
    TableName: book.name,
    IndexName: "far",
    KeyConditionExpression: "farPk = :pk",
    ExpressionAttributeValues: { ":pk": { S: "FAR#1" } },
  });
  expect(found.Items).toEqual([Item]);
});
