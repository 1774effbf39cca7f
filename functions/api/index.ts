import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { app } from "./app.ts";
import { passedOn } from "./passed-on.ts";

const answer = handle(app);

/** What came around the front gets no answer of ours. */
const NOT_HERE = { statusCode: 403, headers: { "cache-control": "no-store" }, body: "" };

export async function handler(event: APIGatewayProxyEventV2, context?: LambdaContext) {
  const request = passedOn(event);
  // Two descriptions of one event: Hono's writes null where AWS's writes nothing.
  return request ? await answer(request as unknown as LambdaEvent, context) : NOT_HERE;
}
