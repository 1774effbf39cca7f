import { lambda } from "./function.ts";
import { NAME } from "./stage.ts";

/**
 * Who may hear which topic: IoT Core asks our own function, which knows our tickets. (SST's `Realtime` would let the function
 * do anything with IoT, and everybody linked to it publish anywhere.)
 */
const authorizer = lambda("authorizer", "functions/realtime/authorizer.handler", { timeout: "5 seconds" });

const asked = new aws.iot.Authorizer("TicketAuthorizer", {
  name: NAME,
  authorizerFunctionArn: authorizer.arn,
  signingDisabled: true, // the ticket is signed, by us
});

new aws.lambda.Permission("TicketAuthorizerAsks", {
  action: "lambda:InvokeFunction",
  function: authorizer.name,
  principal: "iot.amazonaws.com",
  sourceArn: asked.arn,
});
