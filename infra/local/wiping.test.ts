import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { TABLES } from "../shape/tables.ts";
import { dynamoAt } from "./dynamo.ts";
import { newFolder } from "./fixture/machine.ts";
import { startStore } from "./store.ts";
import { createTables } from "./tables.ts";
import { wiped } from "./wiping.ts";

test("what nobody has heard yet is not wiped with what was told before", async () => {
  const folder = newFolder();
  const store = await startStore(folder);
  onTestFinished(() => store.stop());
  const dynamo = dynamoAt(store.endpoint);
  await createTables(dynamo, TABLES);
  const write = (sk: string) =>
    dynamo("PutItem", { TableName: "Book", Item: { pk: { S: "a" }, sk: { S: sk } } });
  for (const word of ["one", "two", "three"]) await write(word);
  const file = join(folder, "book.sqlite");
  const told = () => {
    const book = new DatabaseSync(file, { readOnly: true });
    const records = book.prepare("SELECT new_image FROM _stream_records WHERE table_name = 'Book'").all();
    book.close();
    return records.map(({ new_image }) => new_image !== null);
  };

  expect(wiped(file, [{ table: "Book", after: "2" }])).toBe(false);
  expect(told()).toEqual([true, true, true]);
  expect(
    wiped(file, [
      { table: "Book", after: "3" },
      { table: "Room", after: undefined },
    ]),
  ).toBe(true);
  expect(told()).toEqual([false]);
});
