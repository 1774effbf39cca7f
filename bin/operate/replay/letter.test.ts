import { expect, test } from "vitest";
import { meaningOf } from "./letter.ts";
import { signed } from "./signed.ts";

const event = {
  source: "outloud",
  "detail-type": "feedback.replied",
  detail: { id: "evt_1", at: "2026-11-20T10:00:00.000Z", data: {} },
};
const put = (requestPayload: unknown, name: string) =>
  JSON.stringify({
    requestContext: { functionArn: `arn:aws:lambda:eu-west-1:1:function:outloud-production-${name}:$LATEST` },
    requestPayload,
  });

test("what Lambda put aside is what the function was called with", () => {
  expect(meaningOf(put(event, "replied-tell"))).toEqual({ is: "event", event });
  const at = "2026-11-20T10:00:00Z";
  expect(meaningOf(put({ at }, "digest"))).toEqual({ is: "tick", name: "digest", payload: { at } });
  const beat = { cohort: "coh_1", slug: "w1", at };
  expect(meaningOf(put(beat, "beat"))).toEqual({ is: "beat", payload: beat });
});

test("what the bus and Scheduler put aside is the event or the call itself", () => {
  expect(meaningOf(JSON.stringify(event))).toEqual({ is: "event", event });
  expect(meaningOf('{"cohort":"coh_1","slug":"w1","at":"2026-11-20T10:00:00Z"}').is).toBe("beat");
});

test("what a stream’s reader put aside is news of a stretch of time, or frames that phones ask for anyway", () => {
  const batch = (table: string) =>
    JSON.stringify({
      DDBStreamBatchInfo: {
        streamArn: `arn:aws:dynamodb:eu-west-1:1:table/outloud-production-${table}/stream/2026`,
        approximateArrivalOfFirstRecord: "2026-11-20T10:00:00Z",
        approximateArrivalOfLastRecord: "2026-11-20T10:00:09Z",
      },
    });
  expect(meaningOf(batch("book"))).toEqual({
    is: "news",
    from: "2026-11-20T10:00:00Z",
    to: "2026-11-20T10:00:09Z",
  });
  expect(meaningOf(batch("room"))).toEqual({ is: "frames" });
});

test.each(["", "null", "[]", "no JSON", '{"at":"2026-11-20T10:00:00Z"}'])("%j is left as it is", (body) => {
  expect(meaningOf(body)).toEqual({ is: "unknown" });
});

test("a request is signed as AWS’s own example is", () => {
  const { authorization } = signed(
    {
      url: new URL("https://example.amazonaws.com/"),
      headers: {},
      body: "",
    },
    { service: "service", region: "us-east-1", now: new Date("2015-08-30T12:36:00Z") },
    { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  );
  // From the published test suite of signature version 4: post-vanilla.
  expect(authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
  );
});
