import { Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { keptIf } from "./protection.ts";
import type { Wishes } from "./wishes.ts";

/**
 * The group that beats have their schedules in, and whom Scheduler is when it calls. A schedule names its function and its role for
 * months, so both keep their names whatever is deployed.
 */
export function schedulesIn(scope: Construct, dead: Queue, { name, lasting }: Wishes) {
  const { region, account, partition } = Stack.of(scope);
  const group = new ScheduleGroup(scope, "Beats", { scheduleGroupName: name });
  // With a group go its schedules: the sweep (`infra/shape/schedules.ts`) would make them anew, but late.
  group.applyRemovalPolicy(keptIf(lasting));
  const role = new Role(scope, "Clock", {
    roleName: `${name}-clock`,
    description: "Calls the function of a beat when its moment has come.",
    // Only schedules of this group: no other account, and no other group of ours, can make Scheduler use it.
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: {
        StringEquals: { "aws:SourceAccount": account },
        ArnLike: { "aws:SourceArn": group.scheduleGroupArn },
      },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ["lambda:InvokeFunction"],
      resources: [`arn:${partition}:lambda:${region}:${account}:function:${name}-beat`],
    }),
  );
  dead.grantSendMessages(role);
  Validations.of(role).acknowledge({
    id: "NIST.800.53.R5-IAMNoInlinePolicy",
    reason:
      "Two sentences about one function and one queue, for this role alone: nobody else could be given them.",
  });
  return { group, role };
}
