import { expect, test } from "vitest";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
test("env arrives", async () => {
  expect(process.env.OUTLOUD_SECRET).toContain("tests");
  expect((await new DynamoDBClient({}).send(new ListTablesCommand({}))).TableNames).toEqual(["Book"]);
  expect(process.version).toBe("v24");
});
