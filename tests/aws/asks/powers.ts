import { describe, expect, test } from "vitest";
import { type Need, needsOf } from "../../../infra/app/needs.ts";
import { STREAMS } from "../../../infra/shape/streams.ts";
import { aws, functions } from "./evaluated.ts";

describe("what a function may do and is told", () => {
  /** What each need lets a function do; written out, so that a power that grows is seen here. */
  const MAY: Record<Need, string[]> = {
    book: "BatchGetItem ConditionCheckItem DeleteItem GetItem PutItem Query UpdateItem"
      .split(" ")
      .map((action) => `dynamodb:${action} on BookArn,BookArn/index/*`),
    room: "BatchGetItem ConditionCheckItem DeleteItem GetItem PutItem Query UpdateItem"
      .split(" ")
      .map((action) => `dynamodb:${action} on RoomArn,RoomArn/index/*`),
    bus: ["events:PutEvents on event-bus/outloud"],
    schedules: [
      "scheduler:CreateSchedule on schedule/ScheduleGroup/*",
      "scheduler:DeleteSchedule on schedule/ScheduleGroup/*",
      "scheduler:ListSchedules on *",
      "iam:PassRole on ClockRoleArn if iam:PassedToService is scheduler.amazonaws.com",
    ],
    mail: ["ses:SendEmail on identity/*,MailConfig if ses:FromAddress is hello@learn.example.org"],
    "live:place": ["iot:Publish on topic/place/*"],
    "live:entry": ["iot:Publish on topic/entry/*"],
    "live:person": ["iot:Publish on topic/person/*"],
    "live:room": ["iot:Publish on topic/room/*"],
    tickets: [],
    front: [],
    origin: [],
    seal: [],
  };

  const TOLD: Record<Need, string[]> = {
    book: ["OUTLOUD_BOOK"],
    room: ["OUTLOUD_ROOM"],
    bus: ["OUTLOUD_BUS"],
    schedules: [
      "OUTLOUD_CADENCE_ARN",
      "OUTLOUD_SCHEDULES",
      "OUTLOUD_SCHEDULES_DLQ_ARN",
      "OUTLOUD_SCHEDULES_ROLE_ARN",
    ],
    mail: ["OUTLOUD_MAIL_FROM"],
    "live:place": [],
    "live:entry": [],
    "live:person": [],
    "live:room": [],
    tickets: ["OUTLOUD_REALTIME"],
    front: ["OUTLOUD_FRONT"],
    origin: ["OUTLOUD_ORIGIN"],
    seal: ["OUTLOUD_SECRET", "OUTLOUD_SECRET_BEFORE"],
  };

  interface Statement {
    actions: string[];
    resources: string[];
    conditions?: { variable: string; values: string[] }[];
  }

  /** A statement as a sentence for each action; of an ARN only what tells it apart. */
  const sentences = ({ actions, resources, conditions = [] }: Statement) =>
    actions.map((action) => {
      const on = resources.map((arn) => arn.split(":").slice(5).join(":") || arn).join();
      const when = conditions.map(({ variable, values }) => ` if ${variable} is ${values}`).join("");
      return `${action} on ${on}${when}`;
    });

  function mayDo(logical: string): string[] {
    const { inputs } = aws.one("iam/role:Role", `${logical}Role`);
    return (inputs.inlinePolicies ?? []).flatMap(({ policy }: { policy: string }) =>
      (JSON.parse(policy) as { statements: Statement[] }).statements.flatMap(sentences),
    );
  }

  test("each may do what its needs let it, and besides only set aside what it failed at", () => {
    const readers = new Set<string>(STREAMS.map(({ handler }) => handler));
    for (const { name, inputs } of functions()) {
      const wiring = readers.has(inputs.handler)
        ? [
            /^dynamodb:(GetRecords|GetShardIterator|DescribeStream|ListStreams) on table\/(Book|Room)\/stream\/now$/,
            /^sqs:SendMessage on DeadStreamsArn$/,
          ]
        : [/^sqs:SendMessage on Dead(Events|Beats)Arn$/];
      const beside = mayDo(name.replace(/Function$/, "")).filter(
        (one) => !wiring.some((known) => known.test(one)),
      );
      expect(beside.sort(), inputs.handler).toEqual(
        needsOf(inputs.handler)
          .flatMap((need) => MAY[need])
          .sort(),
      );
    }
  });

  test("each is told what it needs to know, and no secret of another", () => {
    for (const { inputs } of functions()) {
      const told = Object.keys(inputs.environment.variables).filter((name) => name.startsWith("OUTLOUD_"));
      expect(told.sort(), inputs.handler).toEqual(
        needsOf(inputs.handler)
          .flatMap((need) => TOLD[need])
          .sort(),
      );
    }
  });
});
