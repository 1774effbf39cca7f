import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { Match, Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks, NIST80053R5Checks } from "cdk-nag";
import { expect, test } from "vitest";
import { TABLES } from "../shape/tables.ts";
import { foundation } from "./foundation.ts";
import { PROTECTION } from "./protection.ts";
import { vaultElsewhere } from "./vault.ts";
import type { Wishes } from "./wishes.ts";

const LASTING: Wishes = {
  name: "outloud-production",
  lasting: true,
  site: "https://learn.example.org",
  alarmsTo: "somebody@example.org",
  dashboard: true,
  copiesIn: "eu-central-1",
};
const { app, stack } = foundation(LASTING);
const template = Template.fromStack(stack);
const passing = Template.fromStack(foundation({ name: "outloud-dev", lasting: false }).stack);

/** Kept when its line or its stack goes; not when the deploy that makes it fails, so that it can be tried again. */
const KEPT = "RetainExceptOnCreate";

/** CloudFormation takes no longer template in a call; a longer one would need a bucket, and a bucket a bootstrap. */
const LONGEST_TEMPLATE = 51_200;

test("the tables are those of the local store: keys, indexes, stream and expiry", () => {
  template.resourceCountIs("AWS::DynamoDB::GlobalTable", TABLES.length);
  for (const { name, key, indexes, expiry, stream } of TABLES)
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      TableName: `outloud-production-${name.toLowerCase()}`,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: key.partition, KeyType: "HASH" },
        { AttributeName: key.sort, KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partition, KeyType: "HASH" },
          { AttributeName: index.sort, KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "ALL" },
      })),
      StreamSpecification: { StreamViewType: stream },
      TimeToLiveSpecification: { AttributeName: expiry, Enabled: true },
    });
});

test("a table can go back to any second of five weeks, and nobody deletes it", () => {
  template.allResources("AWS::DynamoDB::GlobalTable", {
    DeletionPolicy: KEPT,
    UpdateReplacePolicy: "Retain",
    Properties: {
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      ],
    },
  });
});

test("files are private, keep their versions, and take a browser from the site alone", () => {
  template.hasResource("AWS::S3::Bucket", {
    DeletionPolicy: KEPT,
    Properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: "Enabled" },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 35 } })]),
      },
      CorsConfiguration: {
        CorsRules: [Match.objectLike({ AllowedOrigins: ["https://learn.example.org"] })],
      },
    },
  });
  passing.hasResourceProperties("AWS::S3::Bucket", { CorsConfiguration: Match.absent() });
});

test("the bus remembers a year of what happened", () => {
  template.hasResourceProperties("AWS::Events::EventBus", { Name: "outloud-production" });
  template.hasResourceProperties("AWS::Events::Archive", {
    RetentionDays: 365,
    EventPattern: { source: ["outloud"] },
  });
});

test("Scheduler may call the function of a beat and put what failed aside, and only for its own group", () => {
  template.hasResourceProperties("AWS::IAM::Role", {
    RoleName: "outloud-production-clock",
    AssumeRolePolicyDocument: {
      Statement: [
        Match.objectLike({
          Principal: { Service: "scheduler.amazonaws.com" },
          Condition: {
            StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
            ArnLike: Match.anyValue(),
          },
        }),
      ],
    },
  });
  const [policy] = Object.values(template.findResources("AWS::IAM::Policy", {}));
  const statements = policy?.Properties.PolicyDocument.Statement as { Action: string | string[] }[];
  expect(statements.flatMap(({ Action }) => Action).sort()).toEqual([
    "lambda:InvokeFunction",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:SendMessage",
  ]);
  expect(JSON.stringify(statements)).toContain(":function:outloud-production-beat");
});

test("what a bus cannot hand on is set aside: by the rules of our bus, and by the one that passes on what mails came back", () => {
  const policies = JSON.stringify(template.findResources("AWS::SQS::QueuePolicy"));
  expect(policies).toContain(":rule/outloud-production/*");
  expect(policies).toContain(":rule/outloud-production-mail-returned");
});

test("what wakes somebody can be mended by them, and says where it is written how", () => {
  const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm"));
  expect(alarms.map(({ Properties }) => Properties.AlarmName).sort()).toEqual(
    ["BeatsMissed", "DeadLetters", "MailBounces", "MailComplaints", "PumpBehind", "RelayBehind"].map(
      (id) => `outloud-production ${id}`,
    ),
  );
  for (const { Properties } of alarms) {
    expect(Properties.AlarmDescription).toMatch(/See “[A-Z][^”]+”\.$/);
    expect(Properties.AlarmActions).toHaveLength(1);
  }
  template.hasResourceProperties("AWS::SNS::Subscription", { Endpoint: "somebody@example.org" });
  template.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
});

test("backups are copied to a second region when there is one", () => {
  template.hasResourceProperties("AWS::Backup::BackupPlan", {
    BackupPlan: { BackupPlanRule: [Match.objectLike({ CopyActions: [Match.anyValue()] })] },
  });
  Template.fromStack(foundation({ ...LASTING, copiesIn: undefined }).stack).hasResourceProperties(
    "AWS::Backup::BackupPlan",
    {
      BackupPlan: { BackupPlanRule: [Match.objectLike({ CopyActions: Match.absent() })] },
    },
  );
  Template.fromStack(vaultElsewhere("outloud-production").stack).hasResource("AWS::Backup::BackupVault", {
    DeletionPolicy: KEPT,
    Properties: { BackupVaultName: "outloud-production-copies" },
  });
});

test("everything irreplaceable is kept, and the stack's policy names it", () => {
  const [, denied] = PROTECTION.Statement;
  const named = denied?.Condition?.StringEquals.ResourceType ?? [];
  const resources = Object.values(template.toJSON().Resources) as { Type: string; DeletionPolicy?: string }[];
  const kept = new Set(
    resources.filter(({ DeletionPolicy }) => DeletionPolicy === KEPT).map(({ Type }) => Type),
  );
  expect([...kept, "AWS::SQS::Queue"].sort()).toEqual([...named].sort());
});

test("a deployment to try things on leaves nothing behind", () => {
  const resources = Object.values(passing.toJSON().Resources) as { Type: string; DeletionPolicy?: string }[];
  expect(resources.filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith("Retain"))).toEqual([]);
  passing.resourceCountIs("AWS::Backup::BackupPlan", 0);
});

test("who is mailed no alarms pays for none, nor for a dashboard they did not ask for", () => {
  for (const type of ["AWS::CloudWatch::Alarm", "AWS::SNS::Topic", "AWS::CloudWatch::Dashboard"])
    passing.resourceCountIs(type, 0);
});

test("the best-practice packs find nothing that is not reasoned about in place", () => {
  for (const pack of [new AwsSolutionsChecks(app), new NIST80053R5Checks(app)])
    expect(pack.validateScope(app).violations.map(({ ruleName }) => ruleName)).toEqual([]);
});

test("the child process prints plain templates: short enough for one call, without assets or parameters", () => {
  const printed = execFileSync(process.execPath, [
    join(import.meta.dirname, "main.ts"),
    JSON.stringify(LASTING),
  ]).toString();
  const { foundation: plain, copies, protection } = JSON.parse(printed);
  expect(plain).toEqual(template.toJSON());
  expect(Object.keys(plain)).toEqual(["Description", "Resources", "Outputs"]);
  expect(Object.keys(copies.Resources)).toHaveLength(1);
  expect(protection).toEqual(PROTECTION);
  expect(JSON.stringify(plain).length).toBeLessThan(LONGEST_TEMPLATE);
});
