import { App, BootstraplessSynthesizer, CfnOutput, Stack, Tags } from "aws-cdk-lib";
import { alarmsIn } from "./alarms.ts";
import { backupsIn } from "./backups.ts";
import { busIn } from "./bus.ts";
import { dashboardIn } from "./dashboard.ts";
import { deadLettersIn } from "./dead-letters.ts";
import { filesIn } from "./files.ts";
import { schedulesIn } from "./schedules.ts";
import { tablesIn } from "./tables.ts";
import type { Wishes } from "./wishes.ts";

/**
 * What must outlive any deploy, as one CloudFormation stack without code and without assets: it needs no bootstrap and can be read
 * whole (`node infra/foundation/main.ts '{"name":"outloud-production","lasting":true}'`). It is handed over as text, which may have
 * 51,200 bytes. Its outputs are all that `infra/app` knows of it.
 */
export function foundation(wishes: Wishes) {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, wishes.name, {
    description: "Outloud: what people wrote, and what watches over it.",
    synthesizer: new BootstraplessSynthesizer(),
  });
  Tags.of(stack).add("outloud", wishes.name);

  const tables = tablesIn(stack, wishes);
  const files = filesIn(stack, wishes);
  const bus = busIn(stack, wishes);
  const dead = deadLettersIn(stack, wishes);
  const { group, role } = schedulesIn(stack, dead.beats, wishes);
  if (wishes.lasting) backupsIn(stack, tables, wishes);
  const alarms = wishes.alarmsTo ? alarmsIn(stack, dead, wishes.name, wishes.alarmsTo) : undefined;
  if (wishes.dashboard) dashboardIn(stack, { tables, dead }, wishes);

  const outputs: Record<string, string | undefined> = {
    ...Object.fromEntries(
      tables.flatMap((table) => [
        [`${table.node.id}Name`, table.tableName],
        [`${table.node.id}Arn`, table.tableArn],
        [`${table.node.id}Stream`, table.tableStreamArn],
      ]),
    ),
    FilesDomain: files.bucketRegionalDomainName,
    BusName: bus.eventBusName,
    BusArn: bus.eventBusArn,
    ScheduleGroup: group.scheduleGroupName,
    ClockRoleArn: role.roleArn,
    DeadEventsArn: dead.events.queueArn,
    DeadBeatsArn: dead.beats.queueArn,
    DeadStreamsArn: dead.streams.queueArn,
    AlarmsArn: alarms?.topicArn,
  };
  for (const [name, value] of Object.entries(outputs)) if (value) new CfnOutput(stack, name, { value });
  return { app, stack };
}
