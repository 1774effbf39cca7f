import { describe, expect, test } from "vitest";
import { ROOT } from "../../../bin/setup.mjs";
import { Topic } from "../../../functions/realtime/ticket.ts";
import { dynamoAt } from "../../../infra/local/dynamo.ts";
import { openRealtime } from "../../../infra/local/realtime.ts";
import { timetableOf } from "../../../infra/local/timetable.ts";
import { TABLES } from "../../../infra/shape/tables.ts";
import { TOPICS } from "../../../infra/shape/topics.ts";
import { aws } from "./evaluated.ts";

describe("the cloud on one machine is driven by the same lists", () => {
  const handlerOf = (arn: string) =>
    aws.all("lambda/function:Function").find(({ inputs }) => arn.endsWith(`:function:${inputs.name}`))?.inputs
      .handler as string;
  const sorted = <Line>(lines: readonly Line[]) => lines.map((line) => JSON.stringify(line)).toSorted();

  test("of subscriptions and of what the clock calls", async () => {
    const { subscriptions, schedules } = await timetableOf(ROOT);
    const rules = aws.all("cloudwatch/eventRule:EventRule").filter(({ name }) => name !== "MailReturned");
    expect(sorted(subscriptions.map(({ handler, hears }) => ({ handler, hears })))).toEqual(
      sorted(
        rules.map(({ name, inputs }) => {
          const target = aws.one("cloudwatch/eventTarget:EventTarget", name.replace(/Rule$/, "Target"));
          return {
            handler: handlerOf(target.inputs.arn),
            hears: JSON.parse(inputs.eventPattern)["detail-type"],
          };
        }),
      ),
    );
    expect(sorted(schedules.map(({ expression, handler }) => ({ expression, handler })))).toEqual(
      sorted(
        aws.all("scheduler/schedule:Schedule").map(({ inputs }) => ({
          expression: inputs.scheduleExpression,
          handler: handlerOf(inputs.target.arn),
        })),
      ),
    );
  });

  test("of tables and indexes, as the store itself describes them", async () => {
    const dynamo = dynamoAt(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
    interface Made {
      KeySchema: object[];
      GlobalSecondaryIndexes: { IndexName: string; KeySchema: object[]; Projection: object }[];
    }
    const lookOf = ({ KeySchema, GlobalSecondaryIndexes }: Made) => ({
      KeySchema,
      indexes: sorted(
        GlobalSecondaryIndexes.map((index) => [index.IndexName, index.KeySchema, index.Projection]),
      ),
    });
    const { Resources } = JSON.parse(
      aws.one("cloudformation/stack:Stack", "Foundation").inputs.templateBody,
    ) as { Resources: Record<string, { Type: string; Properties: Made & { TableName: string } }> };
    const tables = Object.values(Resources).filter(({ Type }) => Type === "AWS::DynamoDB::GlobalTable");
    expect(tables).toHaveLength(TABLES.length);
    for (const { name } of TABLES) {
      const there = tables.find(
        ({ Properties }) => Properties.TableName === `outloud-production-${name.toLowerCase()}`,
      );
      const { Table } = await dynamo<{ Table: Made }>("DescribeTable", { TableName: name });
      expect(there && lookOf(there.Properties), name).toEqual(lookOf(Table));
    }
  });

  test("of topics, which are also those that a ticket can be for", async () => {
    const realtime = openRealtime({} as never);
    const published = async (topic: string) =>
      (
        await realtime.publish({
          url: new URL(`http://localhost/topics/${encodeURIComponent(topic)}`),
          body: Buffer.of(),
        } as never)
      ).status;
    const ids = { place: "coh", entry: "ent", person: "per", room: "ses" };
    expect(Object.keys(ids).toSorted()).toEqual([...TOPICS].toSorted());
    for (const [kind, prefix] of Object.entries(ids)) {
      const topic = `${kind}/${prefix}_01KB3T4M5N6P7Q8R9S0T1V2W3X`;
      expect(await published(topic)).toBe(200);
      expect(Topic.parse(topic)).toBe(topic);
    }
    expect(await published("everybody/at-once")).toBe(403);
    const allowed = JSON.stringify(
      aws.all("iam/role:Role").map(({ inputs }) => inputs.inlinePolicies ?? []),
    ).matchAll(/:topic\/(\w+)\/\*/g);
    expect([...new Set([...allowed].map(([, kind]) => kind))].toSorted()).toEqual([...TOPICS].toSorted());
  });
});
