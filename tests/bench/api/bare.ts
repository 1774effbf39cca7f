import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { Hono } from "hono";
import { startStore } from "../../../infra/local/store.ts";

/**
 * The bare limit: Hono and the SDK on the same store, and nothing else. Nobody is recognised, nothing is checked, and no stream is
 * read. It reads items that it was given with one Query, and writes three with one transaction.
 */
const folder = mkdtempSync(join(tmpdir(), "outloud-bare-"));
const keeper = await startStore(folder);
const nobody = { accessKeyId: "nobody", secretAccessKey: "nothing" };
const client = new DynamoDBClient({ endpoint: keeper.endpoint, region: "eu-west-1", credentials: nobody });
const store = DynamoDBDocumentClient.from(client);
const TABLE = "Bare";
await createTable();

const app = new Hono();
app.put("/items/:of", async (c) => {
  const items = await c.req.json<object[]>();
  for (const [nth, item] of items.entries())
    await store.send(
      new PutCommand({ TableName: TABLE, Item: { ...item, pk: c.req.param("of"), sk: `${nth}` } }),
    );
  return c.body(null, 204);
});
app.get("/items/:of", async (c) => {
  const { Items } = await store.send(
    new QueryCommand({
      TableName: TABLE,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": c.req.param("of") },
    }),
  );
  return c.json({ items: Items ?? [] });
});
app.post("/three", async (c) => {
  const { text } = await c.req.json<{ text: string }>();
  const sk = `${Date.now()}-${Math.random()}`;
  const item = { pk: "answers", sk, text };
  await store.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName: TABLE, Item: item } },
        { Put: { TableName: TABLE, Item: { pk: `outbox ${sk}`, sk: "news", kind: "replied", of: sk } } },
        {
          Update: {
            TableName: TABLE,
            Key: { pk: "entry", sk: "counts" },
            UpdateExpression: "ADD replies :one",
            ExpressionAttributeValues: { ":one": 1 },
          },
        },
      ],
    }),
  );
  return c.json(item, 201);
});
app.put("/one", async (c) => {
  const Item = { pk: "votes", sk: `${Date.now()}-${Math.random()}`, target: "con_1" };
  await store.send(new PutCommand({ TableName: TABLE, Item }));
  return c.body(null, 204);
});

const server = createServer(async (request, response) => {
  const body: Buffer[] = [];
  for await (const part of request) body.push(part as Buffer);
  const headers = new Headers(request.headers as Record<string, string>);
  const init = {
    method: request.method ?? "GET",
    headers,
    ...(body.length > 0 && { body: Buffer.concat(body) }),
  };
  const answer = await app.fetch(new Request(`http://bare${request.url}`, init));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
});
await once(server.listen(0, "127.0.0.1"), "listening");
const address = server.address();
process.send?.({ origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}` });
process.on("disconnect", async () => {
  await keeper.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});

async function createTable() {
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
}
