import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../bin/setup.mjs";
import { Topic } from "../../functions/realtime/ticket.ts";
import { type Need, needsOf } from "../../infra/app/needs.ts";
import { stageOf } from "../../infra/app/stages.ts";
import { dynamoAt } from "../../infra/local/dynamo.ts";
import { openRealtime } from "../../infra/local/realtime.ts";
import { timetableOf } from "../../infra/local/timetable.ts";
import { safetyHeaders } from "../../infra/shape/front.ts";
import { SCHEDULES } from "../../infra/shape/schedules.ts";
import { STREAMS } from "../../infra/shape/streams.ts";
import { SUBSCRIPTIONS } from "../../infra/shape/subscriptions.ts";
import { TABLES } from "../../infra/shape/tables.ts";
import { TOPICS } from "../../infra/shape/topics.ts";
import { fileOf, HANDLERS } from "./bundle.ts";
import { type Program, production, someonesOwn } from "./program.ts";

/** What SST's program asks AWS for: once as a deployment that people learn on, once as somebody's own. */
let aws: Program;
let own: Program;
beforeAll(async () => {
  [aws, own] = await Promise.all([production(), someonesOwn()]);
}, 300_000);

describe("functions", () => {
  const NAMES = {
    "functions/api/index.handler": "api",
    "functions/realtime/authorizer.handler": "authorizer",
    "functions/cadence/beat.handler": "beat",
  };
  const functions = () => aws.all("lambda/function:Function");
  const readers: ReadonlySet<string> = new Set(STREAMS.map(({ handler }) => handler));

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
    mail: ["ses:SendEmail on identity/learn.example.org,MailConfig"],
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

  test("every handler there is runs, once for each line of a list, and is a function that a file exports", () => {
    expect(
      functions()
        .map(({ inputs }) => inputs.handler)
        .sort(),
    ).toEqual([...HANDLERS].sort());
    for (const handler of HANDLERS) {
      const file = join(ROOT, `${fileOf(handler)}.ts`);
      const name = handler.slice(fileOf(handler).length + 1);
      expect(existsSync(file), handler).toBe(true);
      expect(readFileSync(file, "utf8")).toMatch(
        new RegExp(`^export (const|(async )?function) ${name}\\b`, "m"),
      );
    }
  });

  test("all are of one kind: Node 24 on arm64, under a name that stays, with logs that end", () => {
    for (const { name, inputs } of functions()) {
      expect(inputs).toMatchObject({ runtime: "nodejs24.x", architectures: ["arm64"] });
      expect(inputs.name).toMatch(/^outloud-production-[a-z-]{3,45}$/);
      expect(
        aws.one("cloudwatch/logGroup:LogGroup", name.replace(/Function$/, "LogGroup")).inputs,
      ).toMatchObject({
        retentionInDays: 90,
      });
    }
    const names = functions().map(({ inputs }) => inputs.name);
    for (const name of [...Object.values(NAMES), "relay", "pump"])
      expect(names).toContain(`outloud-production-${name}`);
  });

  test("each may do what its needs let it, and besides only set aside what it failed at", () => {
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

  test("what nobody waits for is tried twice more and then set aside", () => {
    const waitedFor = new Set([
      "functions/api/index.handler",
      "functions/realtime/authorizer.handler",
      ...readers,
    ]);
    for (const { name, inputs } of functions().filter(({ inputs }) => !waitedFor.has(inputs.handler))) {
      const config = aws.one(
        "lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
        name.replace(/Function$/, "EventInvokeConfig"),
      );
      expect(config.inputs, inputs.handler).toMatchObject({
        maximumRetryAttempts: 2,
        maximumEventAgeInSeconds: 21_600,
        destinationConfig: { onFailure: { destination: expect.stringMatching(/Dead(Events|Beats)Arn$/) } },
      });
    }
  });
});

describe("what calls them", () => {
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

  test("every event that is told is heard, or docs/events.md says that nobody hears it yet", async () => {
    const capabilities = readdirSync(join(ROOT, "packages"));
    const told = capabilities.flatMap((capability) => {
      const events = join(ROOT, "packages", capability, "events.ts");
      const text = readdirSync(join(ROOT, "packages", capability)).includes("events.ts")
        ? readFileSync(events, "utf8")
        : "";
      return [...text.matchAll(/\bevent\(\s*"([^"]+)"/g)].map(([, type]) => type ?? "");
    });
    const unheard = [
      ...readFileSync(join(ROOT, "docs/events.md"), "utf8").matchAll(/^\| `([^`]+)` \| nobody yet \|$/gm),
    ];
    const heard = new Set<string>(
      SUBSCRIPTIONS.flatMap(({ hears }) => hears).filter((type) => /^[a-z]/.test(type)),
    );
    expect([...heard, ...unheard.map(([, type]) => type)].sort()).toEqual(told.sort());
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

  test("the foundation is one stack that nobody removes by removing a line, and refuses to lose what is in it", () => {
    const stack = aws.one("cloudformation/stack:Stack", "Foundation");
    expect(stack).toMatchObject({
      protect: true,
      retainOnDelete: true,
      inputs: { name: "outloud-production" },
    });
    expect(JSON.parse(stack.inputs.policyBody).Statement[1]).toMatchObject({ Effect: "Deny" });
    expect(aws.one("cloudformation/stack:Stack", "Copies").inputs.region).toBe("eu-central-1");
    expect(own.one("cloudformation/stack:Stack", "Foundation")).toMatchObject({ protect: false });
    expect(own.all("cloudformation/stack:Stack")).toHaveLength(1);
    expect(aws.all("random/randomBytes:RandomBytes").every(({ retainOnDelete }) => retainOnDelete)).toBe(
      true,
    );
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

  test("somebody is woken when answers fail", () => {
    const { inputs } = aws.one("cloudwatch/metricAlarm:MetricAlarm", "AnswersFail");
    expect(inputs.alarmActions).toEqual([expect.stringMatching(/AlarmsArn$/)]);
    expect(inputs.alarmDescription).toMatch(/See “Failing answers”\.$/);
  });
});

describe("the front", () => {
  interface AtTheEdge {
    uri: string;
    headers: Record<string, { value: string }>;
  }

  /** What CloudFront's own function makes of a request. */
  function atTheEdge(name: string, request: AtTheEdge, ip = "198.51.100.7"): AtTheEdge {
    const { code } = aws.one("cloudfront/function:Function", name).inputs;
    return new Function("event", `${code}; return handler(event);`)({ request, viewer: { ip } });
  }
  const shown = (uri: string) => atTheEdge("to-a-page", { uri, headers: {} }).uri;

  test("a path that names no kind of file is a page of the app, also with dots in it", () => {
    for (const page of [
      "/",
      "/j/brave.otter.sings",
      "/cohorts/coh_1",
      "/enter",
      "/a.b/c",
      "/x.JS",
      "/stop/a.b.c",
    ])
      expect(shown(page)).toBe("/index.html");
    for (const file of ["/assets/index-a1.js", "/icon.svg", "/theme.js", "/assets/a.woff2", "/nothing.css"])
      expect(shown(file)).toBe(file);
  });

  test("who asks is said by the front, whatever a browser says", () => {
    const asked = { uri: "/api/me", headers: { "outloud-viewer": { value: "192.0.2.1" } } };
    expect(atTheEdge("say-who-asks", asked).headers["outloud-viewer"]).toEqual({ value: "198.51.100.7" });
  });

  test("every answer carries what the local front's carry, and that nobody asks without encryption", () => {
    const { inputs } = aws.one("cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", "Safety");
    const { securityHeadersConfig: secure, customHeadersConfig: custom } = inputs;
    const said = {
      "content-security-policy": secure.contentSecurityPolicy.contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": secure.referrerPolicy.referrerPolicy,
      ...Object.fromEntries(custom.items.map(({ header, value }: Record<string, string>) => [header, value])),
    };
    expect(said).toEqual(safetyHeaders("wss://abc-ats.iot.eu-west-1.amazonaws.com"));
    expect(secure.contentTypeOptions).toEqual({ override: false });
    expect(secure.strictTransportSecurity.accessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);
  });

  test("site, API and files are one origin; the API knows its front, and files want a signature", () => {
    const { inputs } = aws.one("cloudfront/distribution:Distribution", "CdnDistribution");
    const behaviours = inputs.orderedCacheBehaviors as Record<string, unknown>[];
    expect(behaviours.map(({ pathPattern, targetOriginId }) => [pathPattern, targetOriginId])).toEqual([
      ["/api/*", "api"],
      ["/files/*", "files"],
    ]);
    for (const behaviour of [inputs.defaultCacheBehavior, ...behaviours])
      expect(behaviour).toMatchObject({
        viewerProtocolPolicy: "redirect-to-https",
        responseHeadersPolicyId: "Safety-id",
      });
    const origin = (id: string) =>
      inputs.origins.find(({ originId }: { originId: string }) => originId === id);
    const { customHeaders } = origin("api");
    const told = aws
      .all("lambda/function:Function")
      .find(({ inputs }) => inputs.name === "outloud-production-api")?.inputs.environment.variables;
    expect(customHeaders).toEqual([{ name: "outloud-front", value: told.OUTLOUD_FRONT }]);
    expect(told.OUTLOUD_FRONT).not.toBe(told.OUTLOUD_SECRET);
    expect(origin("files").originAccessControlId).toBeUndefined();
    expect(origin("site").originAccessControlId).toBe("SiteReader-id");
  });

  test("with a domain it is known by it, and without one by the name CloudFront gives", () => {
    const origin = (program: Program, name: string) =>
      program.all("lambda/function:Function").find(({ inputs }) => inputs.name === name)?.inputs.environment
        .variables.OUTLOUD_ORIGIN;
    expect(origin(aws, "outloud-production-api")).toBe("https://learn.example.org");
    expect(origin(own, "outloud-ana-api")).toBe("https://d111.cloudfront.net");
  });

  test("files with a hash are kept for ever and never taken away; the page is asked for each time", () => {
    const files = aws.all("s3/bucketObjectv2:BucketObjectv2").filter(({ name }) => name.startsWith("Site/"));
    const assets = files.filter(({ inputs }) => inputs.key.startsWith("assets/"));
    expect(assets.length).toBeGreaterThan(5);
    for (const { inputs, retainOnDelete } of assets) {
      expect(inputs.cacheControl).toBe("public, max-age=31536000, immutable");
      expect(retainOnDelete).toBe(true);
    }
    expect(files.find(({ inputs }) => inputs.key === "index.html")).toMatchObject({
      inputs: { cacheControl: "no-cache", contentType: "text/html; charset=utf-8" },
    });
    expect(files.some(({ inputs }) => /\.(br|gz|map)$/.test(inputs.key))).toBe(false);
  });

  test("who asks far too often is turned away, where a deployment pays for that", () => {
    const { inputs } = aws.one("wafv2/webAcl:WebAcl", "Firewall");
    expect(inputs).toMatchObject({ scope: "CLOUDFRONT", region: "us-east-1", defaultAction: { allow: {} } });
    expect(inputs.rules).toMatchObject([
      { action: { block: {} }, statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: 2_000 } } },
    ]);
    const distribution = aws.one("cloudfront/distribution:Distribution", "CdnDistribution").inputs;
    expect(distribution.webAclId).toMatch(/outloud-production$/);
    expect(own.all("wafv2/webAcl:WebAcl")).toEqual([]);
    expect(
      own.one("cloudfront/distribution:Distribution", "CdnDistribution").inputs.webAclId,
    ).toBeUndefined();
  });

  test("only this front reads the site's bucket", () => {
    const { inputs } = aws.one("s3/bucketPolicy:BucketPolicy", "SiteReaders");
    const [allowed] = JSON.parse(inputs.policy).Statement;
    expect(allowed).toMatchObject({ Principal: { Service: "cloudfront.amazonaws.com" } });
    expect(allowed.Condition.StringEquals["AWS:SourceArn"]).toBeTruthy();
  });

  test("the stages differ where one file says so, and a deployment says what it lacks", () => {
    const organisation = { OUTLOUD_DOMAIN: "example.org" };
    expect(stageOf("production", organisation)).toMatchObject({ lasting: true, domain: "example.org" });
    expect(stageOf("staging", organisation)).toMatchObject({ lasting: false, domain: "staging.example.org" });
    expect(stageOf("ana", organisation)).toMatchObject({ lasting: false, sender: "example.org" });
    expect(() => stageOf("dev", {})).toThrow(/OUTLOUD_SENDER/);
  });
});

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
