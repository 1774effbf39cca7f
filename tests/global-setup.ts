import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { TABLES } from "../infra/shape/tables.ts";

const ROOT = join(import.meta.dirname, "..");

/** Nothing listens here: a test that calls a service it did not start fails at once, and never reaches AWS. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * One empty store in memory for the whole unit suite, and the settings of a deployment that is nobody's. Test files run
 * side by side against it, so each makes its own ids.
 */
export async function setup() {
  const port = await freePort();
  const store = spawn(join(ROOT, "node_modules/@dynoxide/linux-x64/dynoxide"), ["--port", `${port}`], {
    stdio: "ignore",
  });
  await answering(port);
  Object.assign(process.env, environment(`http://127.0.0.1:${port}`));
  await createTables();
  return () => {
    store.kill();
  };
}

/** What the product reads from its environment, as a deployment would set it. */
export const environment = (storeAt: string) => ({
  AWS_REGION: "eu-west-1",
  AWS_ACCESS_KEY_ID: "nobody",
  AWS_SECRET_ACCESS_KEY: "nothing",
  AWS_ENDPOINT_URL: NOWHERE,
  AWS_ENDPOINT_URL_DYNAMODB: storeAt,
  AWS_MAX_ATTEMPTS: "1",
  OUTLOUD_ORIGIN: "http://localhost:4400",
  OUTLOUD_SECRET: "a-secret-that-only-tests-know-0123456789",
  OUTLOUD_CADENCE_ARN: "arn:aws:lambda:eu-west-1:000000000000:function:cadence",
  OUTLOUD_SCHEDULES_ROLE_ARN: "arn:aws:iam::000000000000:role/schedules",
  OUTLOUD_SCHEDULES_DLQ_ARN: "arn:aws:sqs:eu-west-1:000000000000:schedules",
  OUTLOUD_MAIL_FROM: "Outloud <hello@outloud.test>",
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answering(port: number) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}`).catch(() => undefined);
    if (answer) return;
    await setTimeout(50);
  }
  throw new Error("The embedded store did not start.");
}

/** The tables of `infra/shape`, without their streams: nobody reads them here, and unread records slow every write. */
async function createTables() {
  const client = new DynamoDBClient({});
  for (const { name, key, indexes } of TABLES) {
    const keys = [key, ...indexes];
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: keys
          .flatMap(({ partition, sort }) => [partition, sort])
          .map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
        KeySchema: schema(key),
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: schema(index),
          Projection: { ProjectionType: "ALL" as const },
        })),
      }),
    );
  }
  client.destroy();
}

const schema = ({ partition, sort }: { partition: string; sort: string }) => [
  { AttributeName: partition, KeyType: "HASH" as const },
  { AttributeName: sort, KeyType: "RANGE" as const },
];
