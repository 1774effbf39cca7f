import { SUBSCRIPTIONS } from "../shape/subscriptions.ts";
import { foundation } from "./foundation.ts";
import { logical, patientLambda } from "./function.ts";
import { NAME } from "./stage.ts";

/** One function and one rule for each line of the list that the local bus goes by too. */
for (const { name, handler, hears } of SUBSCRIPTIONS) {
  const subscriber = patientLambda(name, handler, "events");
  const rule = new aws.cloudwatch.EventRule(`${logical(name)}Rule`, {
    name: `${NAME}-${name}`,
    eventBusName: foundation.bus.name,
    eventPattern: JSON.stringify({ "detail-type": hears }),
  });
  new aws.cloudwatch.EventTarget(`${logical(name)}Target`, {
    rule: rule.name,
    eventBusName: foundation.bus.name,
    arn: subscriber.arn,
    // That Lambda takes it at all, a day long; what the function then makes of it is tried again by Lambda (`patientLambda`).
    retryPolicy: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 },
    deadLetterConfig: { arn: foundation.dead.events },
  });
  new aws.lambda.Permission(`${logical(name)}Asks`, {
    action: "lambda:InvokeFunction",
    function: subscriber.name,
    principal: "events.amazonaws.com",
    sourceArn: rule.arn,
  });
}
