import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { log, within } from "#platform";
import { app } from "./app.ts";
import { passedOn } from "./passed-on.ts";

const answer = handle(app);

/** What came around the front gets no answer of ours. */
const NOT_HERE = { statusCode: 403, headers: { "cache-control": "no-store" }, body: "" };

/** Answers, and says in one line of the log what it was about: by the route, for an address may carry the token of a link. */
export async function handler(event: APIGatewayProxyEventV2, context?: LambdaContext) {
  const request = passedOn(event);
  if (!request) return NOT_HERE;
  const began = Date.now();
  return await within({ request: request.requestContext.requestId }, async () => {
    // Two descriptions of one event: Hono's writes null where AWS's writes nothing.
    const answered = await answer(request as unknown as LambdaEvent, context);
    const { method } = request.requestContext.http;
    log("info", "answered", { method, status: answered.statusCode, ms: Date.now() - began });
    return answered;
  });
}
