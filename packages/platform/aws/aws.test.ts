import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { IoTDataPlaneClient, PublishCommand } from "@aws-sdk/client-iot-data-plane";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type SomeService, saidBy, someService } from "../../../tests/some-service.ts";
import { signer } from "./sign.ts";
import { awsService } from "./wire.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI", sessionToken: "a token" };
const region = "eu-west-1";

let place: SomeService;
beforeEach(async () => {
  place = await someService();
  vi.stubEnv("AWS_ENDPOINT_URL_SOME", place.endpoint);
  vi.stubEnv("AWS_REGION", region);
  vi.stubEnv("AWS_ACCESS_KEY_ID", credentials.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey);
  vi.stubEnv("AWS_SESSION_TOKEN", credentials.sessionToken);
});
afterEach(async () => {
  await place.close();
  vi.unstubAllEnvs();
});

const asked = () => {
  const [one] = place.asked;
  if (!one) throw new Error("nothing was asked");
  return saidBy(one);
};

const sdk = () => ({ endpoint: place.endpoint, region, credentials });
const BY_SDK = {
  dynamodb: async () => {
    const key = { pk: { S: "é “1”" }, sk: { S: "A" } };
    await new DynamoDBClient(sdk()).send(new GetItemCommand({ TableName: "Book", Key: key }));
  },
  events: async () => {
    const entry = { Source: "outloud", DetailType: "replied", Detail: "{}", Time: new Date(0) };
    await new EventBridgeClient(sdk()).send(new PutEventsCommand({ Entries: [entry] }));
  },
  iotdata: async () => {
    const payload = new TextEncoder().encode("{}");
    await new IoTDataPlaneClient(sdk()).send(new PublishCommand({ topic: "room/ses_1 é", payload, qos: 0 }));
  },
};

test.each(Object.entries(BY_SDK))(
  "a request to %s is signed as AWS’s own SDK signs it",
  async (signs, send) => {
    await send();
    const { authorization, request } = asked();
    expect(signer(credentials, region, signs)(request)).toBe(authorization);
  },
);

test("a moment of the news, and a topic, are written as AWS’s own SDK writes them", async () => {
  await BY_SDK.events();
  await BY_SDK.iotdata();
  expect(JSON.parse(place.asked[0]?.body ?? "")).toMatchObject({ Entries: [{ Time: 0 }] });
  expect(place.asked[1]?.path).toBe(`/topics/${encodeURIComponent("room/ses_1 é")}?qos=0`);
});

const some = () => awsService({ named: "SOME", host: "some", signs: "some" });

test("every header that AWS looks at is among those that are signed", async () => {
  await some()({ path: "/a%2Fb?c=1", headers: { "content-type": "a", "x-amz-target": "b" }, body: "é" });
  const { authorization, request } = asked();
  expect(Object.keys(request.headers)).toEqual([
    "content-type",
    "host",
    "x-amz-date",
    "x-amz-security-token",
    "x-amz-target",
  ]);
  expect(signer(credentials, region, "some")(request)).toBe(authorization);
});

test("whoever counts hears of what is asked, once however often it is asked again", async () => {
  const heard: unknown[] = [];
  const hear = (call: unknown) => void heard.push(call);
  subscribe("outloud:aws", hear);
  place.answers = [{ status: 503, body: {} }];
  await some()({ headers: {}, body: "words" });
  unsubscribe("outloud:aws", hear);
  expect(place.asked).toHaveLength(2);
  expect(heard).toEqual([{ service: "SOME", body: "words" }]);
});

test("what stands before a service, and has failed, may say it in any form", async () => {
  place.answers = [
    { status: 502, body: "<html>" as unknown as object },
    { status: 429, body: {} },
    { status: 403, body: { __type: "x#Forbidden", Message: "Not you." } },
  ];
  await expect(some()({ headers: {}, body: "" })).rejects.toMatchObject({
    name: "Forbidden",
    message: "Not you.",
    status: 403,
  });
  expect(place.asked).toHaveLength(3);
});
