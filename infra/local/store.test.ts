import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { TABLES } from "../shape/tables.ts";
import { dynamoAt } from "./dynamo.ts";
import { newFolder, startMachine, until } from "./fixture/machine.ts";
import { endOrphan, noteKeeper } from "./orphan.ts";
import { startStore } from "./store.ts";
import { createTables } from "./tables.ts";

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const keeperOf = (folder: string) => Number(readFileSync(join(folder, "book.sqlite.pid"), "utf8"));

test("the tables are as the shape says, with every index and the stream, and making them again changes nothing", async () => {
  const store = await startStore();
  onTestFinished(() => store.stop());
  const dynamo = dynamoAt(store.endpoint);
  await createTables(dynamo, TABLES);
  await createTables(dynamo, TABLES);
  type Described = {
    Table: { GlobalSecondaryIndexes: { IndexName: string }[]; StreamSpecification: object };
  };
  const { Table } = await dynamo<Described>("DescribeTable", { TableName: "Book" });
  expect(Table.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName).sort()).toEqual(
    TABLES[0].indexes.map(({ name }) => name).sort(),
  );
  expect(Table.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" });
});

test("a store that dies by itself is back at the same address with everything in it", async () => {
  const folder = newFolder();
  const store = await startStore(folder);
  onTestFinished(() => store.stop());
  const dynamo = dynamoAt(store.endpoint);
  await createTables(dynamo, TABLES);
  await dynamo("PutItem", { TableName: "Book", Item: { pk: { S: "a" }, sk: { S: "b" } } });
  process.kill(keeperOf(folder), "SIGKILL");

  const get = () =>
    dynamo<{ Item?: object }>("GetItem", { TableName: "Book", Key: { pk: { S: "a" }, sk: { S: "b" } } });
  await until(() =>
    fetch(store.endpoint).then(
      () => false,
      () => true,
    ),
  );
  const { Item } = await until(() => get().catch(() => undefined));
  expect(Item).toEqual({ pk: { S: "a" }, sk: { S: "b" } });
});

test("a stopped store is gone, and so is the note of it", async () => {
  const folder = newFolder();
  const store = await startStore(folder);
  const pid = keeperOf(folder);
  await store.stop();
  expect(alive(pid)).toBe(false);
  expect(existsSync(join(folder, "book.sqlite.pid"))).toBe(false);
});

test("a store left behind by a killed machine is ended at the next start", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  const orphan = first.environment.AWS_ENDPOINT_URL_DYNAMODB ?? "";
  await first.end("SIGKILL");
  expect((await fetch(orphan)).status).toBe(200);

  await startMachine(folder);
  await expect(fetch(orphan)).rejects.toThrow();
});

test("a number noted long ago ends nobody else's process", async () => {
  const book = join(newFolder(), "book.sqlite");
  const bystander = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void bystander.kill());
  await once(bystander, "spawn");
  noteKeeper(book, bystander.pid ?? 0);
  await endOrphan(book);
  expect(alive(bystander.pid ?? 0)).toBe(true);
});

test("records that have been heard are forgotten, so that writes do not get slower", async () => {
  const folder = newFolder();
  const machine = await startMachine(folder);
  for (let row = 1; row <= 30; row++) await machine.write({ pk: { S: "a" }, sk: { S: String(row) } });
  await until(() => machine.notes("relayed").length === 30);

  const file = new DatabaseSync(join(folder, "data/book.sqlite"), { readOnly: true });
  onTestFinished(() => file.close());
  const count = file.prepare("SELECT count(*) AS records FROM _stream_records");
  // Trimming is done about once a second, whenever something is heard.
  await until(async () => {
    await machine.write({ pk: { S: "a" }, sk: { S: "again" } });
    return Number(count.get()?.records) < 20;
  });
});
