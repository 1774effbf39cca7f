import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { TABLES } from "../shape/tables.ts";
import { dynamoAt } from "./dynamo.ts";
import { newFolder, startMachine, until } from "./fixture/machine.ts";
import { functionsAt } from "./functions.ts";
import { openLedger } from "./ledger.ts";
import { anyNews } from "./news.ts";
import { startStore } from "./store.ts";
import { readStream } from "./stream.ts";
import { createTables } from "./tables.ts";

const says = (sk: string) => ({ pk: { S: "a" }, sk: { S: sk }, says: { S: "thing.said" } });

test("what is written is relayed in order, in the shape of a DynamoDB stream", async () => {
  const machine = await startMachine(newFolder());
  for (const sk of ["one", "two", "three"]) await machine.write(says(sk));
  await until(() => machine.notes("heard").length === 3);
  const relayed = machine.notes("relayed");
  expect(relayed.map(({ sk }) => sk)).toEqual(["one", "two", "three"]);
  expect(relayed[0]).toMatchObject({
    eventName: "INSERT",
    eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:.*:table\/Book\/stream\//),
    sequence: expect.stringMatching(/^\d+$/),
  });
});

test("from the first record that failed on, everything is told again, and nothing before it", async () => {
  const machine = await startMachine(newFolder());
  machine.shut("relay-two");
  for (const sk of ["one", "two", "three"]) await machine.write(says(sk));
  await until(() => machine.notes("relayed").filter(({ sk }) => sk === "two").length >= 2);
  expect(machine.notes("heard").map(({ text }) => text)).toEqual(["one"]);
  machine.open("relay-two");
  await until(() => machine.notes("heard").length === 3);
  expect(machine.notes("heard").map(({ text }) => text)).toEqual(["one", "two", "three"]);
  expect(machine.notes("relayed").filter(({ sk }) => sk === "one")).toHaveLength(1);
});

test("a hundred rows and more at once all arrive", async () => {
  const machine = await startMachine(newFolder());
  const rows = Array.from({ length: 250 }, (_, index) => says(`row ${index}`));
  await Promise.all(rows.map(machine.write));
  await until(() => machine.notes("heard").length === 250);
  expect(new Set(machine.notes("heard").map(({ text }) => text)).size).toBe(250);
});

test("a table of its own has a reader of its own: neither waits for the other", async () => {
  const machine = await startMachine(newFolder());
  machine.shut("relay");
  await machine.write(says("one"));
  for (const sk of ["two", "three"]) await machine.writeInRoom(says(sk));
  await until(() => machine.notes("pumped").flatMap(({ rows }) => rows).length === 2);
  expect(machine.notes("pumped").flatMap(({ rows }) => rows)).toEqual(["two", "three"]);
  expect(machine.notes("heard")).toEqual([]);
  machine.open("relay");
  await until(() => machine.notes("heard").length === 1);
});

test("what comes while a room's tick lasts is one batch when it is over", async () => {
  const machine = await startMachine(newFolder());
  machine.shut("tick");
  await machine.writeInRoom(says("first"));
  await until(() => machine.notes("pumped").length === 1);
  for (let count = 0; count < 120; count++) await machine.writeInRoom(says(`row ${count}`));
  machine.open("tick");
  await until(() => machine.notes("pumped").flatMap(({ rows }) => rows).length === 121);
  const [first, second] = machine.notes("pumped").map(({ rows }) => (rows as string[]).length);
  expect(first).toBe(1);
  expect(second).toBeGreaterThan(1);
});

test("a store that is not ours is asked for its news, shard by shard", async () => {
  const root = newFolder();
  mkdirSync(join(root, "functions"));
  writeFileSync(
    join(root, "functions/hear.ts"),
    `import { appendFileSync } from "node:fs";
     export const handler = async ({ Records }: { Records: { dynamodb: { Keys: { sk: { S: string } } } }[] }) =>
       Records.forEach(({ dynamodb }) => appendFileSync(${JSON.stringify(join(root, "heard"))}, dynamodb.Keys.sk.S + "\\n"));`,
  );
  const store = await startStore();
  const dynamo = dynamoAt(store.endpoint);
  await createTables(dynamo, TABLES);
  const ledger = openLedger(root);
  const here = {
    ledger,
    functions: functionsAt(root),
    clock: { now: Date.now, reach: () => {}, mark: () => {} },
  };
  const stream = readStream(
    { table: "Book", handler: "functions/hear.handler", dynamo, news: anyNews() },
    here,
  );
  onTestFinished(async () => {
    await stream.stop();
    await store.stop();
    ledger.close();
  });

  const put = (sk: string) =>
    dynamo("PutItem", { TableName: "Book", Item: { pk: { S: "a" }, sk: { S: sk } } });
  await put("one");
  await stream.settled();
  await put("two");
  await stream.settled();
  expect(readFileSync(join(root, "heard"), "utf8")).toBe("one\ntwo\n");
});
