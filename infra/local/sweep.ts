import type { Clock } from "./clock.ts";
import { type Dynamo, StoreRefused } from "./dynamo.ts";
import { report } from "./mishap.ts";
import type { Shape } from "./tables.ts";

/** DynamoDB promises a day or two; half an hour is plenty. */
const EVERY = 30 * 60_000;

type Found = { Items: Record<string, unknown>[]; LastEvaluatedKey?: object };

/** Removes rows past their expiry, by the machine's clock: the store itself never does over HTTP. */
export function sweepExpired(dynamo: Dynamo, shapes: readonly Shape[], clock: Clock) {
  let stopped = false;

  async function sweep() {
    for (const { name, key, expiry } of shapes) await sweepTable(name, [key.partition, key.sort], expiry);
  }

  async function sweepTable(TableName: string, [partition, sort]: [string, string], expiry: string) {
    const ExpressionAttributeValues = { ":now": { N: String(Math.floor(clock.now() / 1000)) } };
    let from: object | undefined;
    do {
      const page: Found = await dynamo<Found>("Scan", {
        TableName,
        FilterExpression: "#expiry <= :now",
        ProjectionExpression: "#partition, #sort",
        ExpressionAttributeNames: { "#expiry": expiry, "#partition": partition, "#sort": sort },
        ExpressionAttributeValues,
        ...(from && { ExclusiveStartKey: from }),
      });
      for (const Key of page.Items) {
        if (stopped) return;
        await remove({ TableName, Key, ExpressionAttributeValues }, expiry);
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined && !stopped);
  }

  /** Only if it is still past its expiry: somebody may have renewed it since. */
  async function remove(row: object, expiry: string) {
    try {
      await dynamo("DeleteItem", {
        ...row,
        ConditionExpression: "#expiry <= :now",
        ExpressionAttributeNames: { "#expiry": expiry },
      });
    } catch (error) {
      if (!(error instanceof StoreRefused && error.code === "ConditionalCheckFailedException")) throw error;
    }
  }

  const timer = setInterval(() => void sweep().catch((error: unknown) => report("sweep", error)), EVERY);
  return {
    sweep,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
