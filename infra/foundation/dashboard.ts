import { Duration } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { DEAD, type Dead } from "./dead-letters.ts";
import { counted, lambda, METRICS, mail } from "./metrics.ts";
import type { Wishes } from "./wishes.ts";

/**
 * One page, from what people feel to what it rests on. An account has three of them free as long as each shows at most fifty
 * metrics: so functions are counted together, and which of them failed, its log says.
 */
export function dashboardIn(
  scope: Construct,
  { tables, dead }: { tables: readonly TableV2[]; dead: Record<Dead, Queue> },
  { name }: Wishes,
) {
  const dashboard = new Dashboard(scope, "Dashboard", {
    dashboardName: name,
    defaultInterval: Duration.hours(12),
  });
  dashboard.addWidgets(
    new TextWidget({
      markdown: `# ${name}\nWhat to do about what is red: docs/operating.md`,
      width: 24,
      height: 2,
    }),
  );
  dashboard.addWidgets(
    graph("Answers", [search(`{AWS/ApiGateway,ApiId} MetricName=("Count" OR "5xx" OR "4xx")`, "Sum")]),
    graph("How long an answer takes, p99", [search(`{AWS/ApiGateway,ApiId} MetricName="Latency"`, "p99")]),
    graph("How late news is", [age(`${name}-relay`, "relay"), age(`${name}-pump`, "pump")]),
  );
  dashboard.addWidgets(
    graph("Functions that failed", [
      new Metric({ namespace: "AWS/Lambda", metricName: "Errors", statistic: "Sum" }),
    ]),
    graph(
      "Dead letters",
      DEAD.map((kind) => dead[kind].metricApproximateNumberOfMessagesVisible({ label: kind })),
    ),
    graph("Mail", [mail("Send"), mail("Bounce"), mail("Complaint")]),
  );
  dashboard.addWidgets(
    graph(
      "Units of the tables",
      tables.flatMap((table) => [
        table.metricConsumedReadCapacityUnits({ statistic: "Sum" }),
        table.metricConsumedWriteCapacityUnits({ statistic: "Sum" }),
      ]),
    ),
    graph("Live messages", [search(`{AWS/IoT,Protocol} MetricName="PublishOut.Success"`, "Sum")]),
    graph("What the product counts", [search(`{Outloud,deployment} "${name}"`, "Sum")]),
  );
  // The same people wait each time somebody looks: a sum would count them again.
  dashboard.addWidgets(
    graph("Unanswered after a day", [
      counted(name, METRICS.unanswered, "Maximum", Duration.hours(1)).with({ label: "people who wait" }),
    ]),
  );
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });

const age = (name: string, label: string) => lambda(name, "IteratorAge", "Maximum").with({ label });

/** Whatever there is of a kind when somebody looks: also what is deployed later. */
const search = (words: string, statistic: string) =>
  new MathExpression({ expression: `SEARCH('${words}', '${statistic}', 300)`, usingMetrics: {}, label: "" });
