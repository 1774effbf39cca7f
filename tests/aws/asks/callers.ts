import { describe, expect, test } from "vitest";
import { SCHEDULES } from "../../../infra/shape/schedules.ts";
import { STREAMS } from "../../../infra/shape/streams.ts";
import { SUBSCRIPTIONS } from "../../../infra/shape/subscriptions.ts";
import { aws } from "./evaluated.ts";

describe("what calls functions", () => {
  const logical = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const functionArn = (name: string) =>
    `arn:aws:lambda:eu-west-1:123456789012:function:outloud-production-${name}`;

  test("the bus has a rule for each line of the list that the local bus goes by, and no other", () => {
    const rules = aws.all("cloudwatch/eventRule:EventRule").filter(({ name }) => name !== "MailReturned");
    expect(rules).toHaveLength(SUBSCRIPTIONS.length);
    for (const { name, hears } of SUBSCRIPTIONS) {
      const rule = aws.one("cloudwatch/eventRule:EventRule", `${logical(name)}Rule`);
      expect(JSON.parse(rule.inputs.eventPattern)).toEqual({ "detail-type": hears });
      expect(aws.one("cloudwatch/eventTarget:EventTarget", `${logical(name)}Target`).inputs).toMatchObject({
        arn: functionArn(name),
        eventBusName: "BusName",
        retryPolicy: { maximumEventAgeInSeconds: 86_400 },
        deadLetterConfig: { arn: expect.stringMatching(/DeadEventsArn$/) },
      });
      expect(aws.one("lambda/permission:Permission", `${logical(name)}Asks`).inputs).toMatchObject({
        principal: "events.amazonaws.com",
        sourceArn: expect.stringContaining(`outloud-production-${name}`),
      });
    }
  });

  test("each stream has one reader, in order, that is given a batch in part and in halves, and gives up in the end", () => {
    const mappings = aws.all("lambda/eventSourceMapping:EventSourceMapping");
    expect(mappings).toHaveLength(STREAMS.length);
    for (const { table, batch, patterns } of STREAMS) {
      const { inputs } =
        mappings.find(({ inputs }) => inputs.eventSourceArn.includes(`table/${table}/stream`)) ?? {};
      expect(inputs).toMatchObject({
        batchSize: batch,
        parallelizationFactor: 1,
        startingPosition: "TRIM_HORIZON",
        functionResponseTypes: ["ReportBatchItemFailures"],
        bisectBatchOnFunctionError: true,
        destinationConfig: { onFailure: { destinationArn: expect.stringMatching(/DeadStreamsArn$/) } },
        filterCriteria: { filters: patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })) },
      });
      expect(inputs?.maximumRetryAttempts).toBeGreaterThanOrEqual(1_000);
      expect(inputs?.maximumRecordAgeInSeconds).toBeLessThan(86_400);
    }
  });

  test("the clock calls what the local clock calls, with the moment it was due, and sets aside what failed", () => {
    const schedules = aws.all("scheduler/schedule:Schedule");
    expect(schedules).toHaveLength(SCHEDULES.length);
    for (const { name, expression, input } of SCHEDULES) {
      const { inputs } = aws.one("scheduler/schedule:Schedule", `${logical(name)}TickSchedule`);
      expect(inputs).toMatchObject({ scheduleExpression: expression, flexibleTimeWindow: { mode: "OFF" } });
      expect(JSON.parse(inputs.target.input)).toEqual({ at: "<aws.scheduler.scheduled-time>", ...input });
      expect(inputs.target).toMatchObject({
        arn: functionArn(name),
        retryPolicy: { maximumRetryAttempts: 3 },
        deadLetterConfig: { arn: expect.stringMatching(/DeadBeatsArn$/) },
      });
    }
  });

  test("IoT asks our own authorizer, and lets nobody else ask it", () => {
    const { inputs } = aws.one("iot/authorizer:Authorizer", "TicketAuthorizer");
    expect(inputs).toMatchObject({ authorizerFunctionArn: functionArn("authorizer"), signingDisabled: true });
    expect(aws.one("lambda/permission:Permission", "TicketAuthorizerAsks").inputs).toMatchObject({
      principal: "iot.amazonaws.com",
    });
  });

  test("mails of ours that come back are told on our bus", () => {
    expect(JSON.parse(aws.one("cloudwatch/eventRule:EventRule", "MailReturned").inputs.eventPattern)).toEqual(
      {
        source: ["aws.ses"],
        "detail-type": SUBSCRIPTIONS.find(({ name }) => name === "mail-returned-mark")?.hears,
        detail: {
          mail: {
            tags: { "ses:configuration-set": [expect.stringMatching(/^outloud-production-mailconfig-/)] },
          },
        },
      },
    );
    const destination = aws.all("sesv2/configurationSetEventDestination:ConfigurationSetEventDestination")[0];
    expect(destination?.inputs.eventDestination).toMatchObject({
      matchingEventTypes: ["BOUNCE", "COMPLAINT"],
      eventBridgeDestination: { eventBusArn: "arn:aws:events:eu-west-1:123456789012:event-bus/default" },
    });
    expect(aws.one("cloudwatch/eventTarget:EventTarget", "MailReturnedTarget").inputs.arn).toMatch(
      /event-bus\/outloud$/,
    );
  });
});
