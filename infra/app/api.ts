import { foundation } from "./foundation.ts";
import { NAME, stage } from "./stage.ts";

/** Where the front passes `/api` on to. What answers is given to it in `answering.ts`, which knows where the front stands. */
export const api = new sst.aws.ApiGatewayV2("Gateway", {
  cors: false, // site and API are one origin
  accessLog: { retention: stage.logs },
  transform: {
    api: { name: NAME, description: "Outloud, behind its front" },
    stage: (args) => {
      // Not the path: some of ours carry the token of a link. What was asked is in the function's own log, by route.
      args.accessLogSettings = $output(args.accessLogSettings).apply((settings) => ({
        destinationArn: settings?.destinationArn ?? "",
        format: JSON.stringify({
          requestId: "$context.requestId",
          method: "$context.httpMethod",
          status: "$context.status",
          milliseconds: "$context.responseLatency",
        }),
      }));
    },
  },
});

/** Beside the other alarms (`infra/foundation/alarms.ts`), which cannot know the API's id; and, like them, only where somebody is mailed. */
if (foundation.alarms)
  new aws.cloudwatch.MetricAlarm("AnswersFail", {
    name: `${NAME} AnswersFail`,
    alarmDescription:
      "More than one answer in a hundred, and more than five, says that something went wrong with us. See “Failing answers”.",
    comparisonOperator: "GreaterThanThreshold",
    threshold: 0.01,
    evaluationPeriods: 2,
    treatMissingData: "notBreaching", // nobody asked
    metricQueries: [
      { id: "share", expression: "IF(failed > 5, failed / all, 0)", returnData: true },
      counted("failed", "5xx"),
      counted("all", "Count"),
    ],
    alarmActions: [foundation.alarms],
    okActions: [foundation.alarms],
  });

/** A number that API Gateway keeps of every five minutes. */
function counted(id: string, metricName: string) {
  return {
    id,
    metric: {
      namespace: "AWS/ApiGateway",
      metricName,
      dimensions: { ApiId: api.nodes.api.id },
      stat: "Sum",
      period: 300,
    },
  };
}
