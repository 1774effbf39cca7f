import { dynamoAt } from "../infra/local/dynamo.ts";
import { startStore } from "../infra/local/store.ts";
import { createTables } from "../infra/local/tables.ts";
import { TABLES } from "../infra/shape/tables.ts";

/** Nothing listens here: a test that calls a service it did not start fails at once, and never reaches AWS. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * One empty store in memory for the whole unit suite, and the settings of a deployment that is nobody's. Test files run
 * side by side against it, so each makes its own ids.
 */
export async function setup() {
  const store = await startStore();
  Object.assign(process.env, environment(store.endpoint));
  // Nobody listens to the Book here; the store would keep every change of it, and get slower with each.
  const tables = TABLES.map((table) => (table.name === "Book" ? { ...table, stream: undefined } : table));
  await createTables(dynamoAt(store.endpoint), tables);
  return () => store.stop();
}

/** What the product reads from its environment, as a deployment would set it. */
export const environment = (store: string) => ({
  AWS_REGION: "eu-west-1",
  AWS_ACCESS_KEY_ID: "nobody",
  AWS_SECRET_ACCESS_KEY: "nothing",
  AWS_ENDPOINT_URL: NOWHERE,
  AWS_ENDPOINT_URL_DYNAMODB: store,
  OUTLOUD_ORIGIN: "http://localhost:4400",
  OUTLOUD_FRONT: "a-word-that-only-tests-know-0123456789",
  OUTLOUD_REALTIME: "ws://localhost:4400/mqtt",
  OUTLOUD_SECRET: "a-secret-that-only-tests-know-0123456789",
  OUTLOUD_CADENCE_ARN: "arn:aws:lambda:eu-west-1:000000000000:function:functions/cadence/beat.handler",
  OUTLOUD_SCHEDULES_ROLE_ARN: "arn:aws:iam::000000000000:role/outloud-schedules",
  OUTLOUD_SCHEDULES_DLQ_ARN: "arn:aws:sqs:eu-west-1:000000000000:outloud-schedules-dead",
  OUTLOUD_MAIL_FROM: "Outloud <hello@outloud.test>",
});
