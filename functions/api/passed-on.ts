import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { sameWord, settings } from "#platform";

/**
 * A request as the front passed it on, from whom it says; undefined when it came around the front, where anybody could claim
 * to be anybody. Past this point nobody sees what the front and we tell each other.
 */
export function passedOn(event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 | undefined {
  const { "outloud-front": word = "", "outloud-viewer": sourceIp = "", ...headers } = event.headers;
  if (!sameWord(settings().OUTLOUD_FRONT, word)) return undefined;
  const { requestContext } = event;
  return {
    ...event,
    headers,
    requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp } },
  };
}
