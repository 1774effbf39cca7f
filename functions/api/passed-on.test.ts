import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { expect, test } from "vitest";
import { settings } from "#platform";
import { passedOn } from "./passed-on.ts";

const asked = (headers: Record<string, string>) =>
  ({
    headers,
    requestContext: { http: { method: "GET", sourceIp: "192.0.2.99" } },
  }) as unknown as APIGatewayProxyEventV2;

test("whoever asks is who the front says, and not the machine that passed it on", () => {
  const event = passedOn(
    asked({ "outloud-front": settings().OUTLOUD_FRONT, "outloud-viewer": "198.51.100.7", accept: "*/*" }),
  );
  expect(event?.requestContext.http).toEqual({ method: "GET", sourceIp: "198.51.100.7" });
  expect(event?.headers).toEqual({ accept: "*/*" });
});

test("a request that came around the front is none", () => {
  expect(passedOn(asked({ "outloud-viewer": "198.51.100.7" }))).toBeUndefined();
  expect(passedOn(asked({ "outloud-front": "guessed", "outloud-viewer": "198.51.100.7" }))).toBeUndefined();
});
