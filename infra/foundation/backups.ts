import { Duration, Stack, Validations } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { KEPT } from "./protection.ts";
import type { Wishes } from "./wishes.ts";

/** The vault of the copies: `vault.ts` makes it, in the second region. */
export const copiesOf = (name: string) => `${name}-copies`;

const FOUR_MONTHS = Duration.days(120);

/**
 * A copy of the tables every week, for four months: point-in-time recovery goes back 35 days, and of a table that is deleted to
 * its last moment alone; this outlives the table, and with a second region also the region. Files have their versions instead. How a
 * copy comes back: docs/operating.md, “Go back in time”.
 */
export function backupsIn(scope: Construct, tables: readonly TableV2[], { name, copiesIn }: Wishes) {
  const vault = new BackupVault(scope, "Vault", {
    backupVaultName: name,
    removalPolicy: KEPT,
    // Nobody deletes a copy in its first weeks without taking away this lock first, which is a step of its own. A lock that nobody can
    // take away at all (“compliance”) would hold against a mistake of ours just as well.
    lockConfiguration: { minRetention: Duration.days(35) },
  });
  const { partition, account } = Stack.of(scope);
  const vaultIn = (region: string) =>
    `arn:${partition}:backup:${region}:${account}:backup-vault:${copiesOf(name)}`;
  const plan = new BackupPlan(scope, "Weekly", { backupPlanName: name, backupVault: vault });
  plan.addRule(
    new BackupPlanRule({
      ruleName: "weekly",
      scheduleExpression: Schedule.cron({ weekDay: "SUN", hour: "3", minute: "0" }),
      deleteAfter: FOUR_MONTHS,
      ...(copiesIn && {
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(scope, "Elsewhere", vaultIn(copiesIn)),
            deleteAfter: FOUR_MONTHS,
          },
        ],
      }),
    }),
  );
  const selection = plan.addSelection("Tables", {
    resources: tables.map((table) => BackupResource.fromArn(table.tableArn)),
  });
  Validations.of(selection).acknowledge({
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
    reason:
      "AWS Backup says itself, in a policy it keeps up to date, what it needs to make backups and nothing else.",
  });
}
