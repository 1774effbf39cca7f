import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { PersonId } from "#people/model";
import { seal } from "#platform";
import { policyOf } from "../../infra/local/policy.ts";
import { handler } from "./authorizer.ts";
import { issue, Topic } from "./ticket.ts";

const ana = PersonId.parse("per_01ARZ3NDEKTSV4RRFFQ69G5FAV");
const place = Topic.parse("place/coh_01ARZ3NDEKTSV4RRFFQ69G5FAV");
const entry = Topic.parse("entry/ent_01ARZ3NDEKTSV4RRFFQ69G5FAV");

/** Connect as AWS IoT would ask about it. */
const connect = (clientId: string, password: string) =>
  handler(
    {
      protocolData: {
        mqtt: { username: "outloud", password: Buffer.from(password).toString("base64"), clientId },
      },
      protocols: ["mqtt", "http"],
      signatureVerified: false,
    },
    { invokedFunctionArn: "arn:aws:lambda:eu-west-1:123456789012:function:authorizer" },
  );

test("a ticket lets its client connect and hear exactly its topics, and publish nothing", async () => {
  const { clientId, password } = await issue(ana, [place, entry], new Date());
  const verdict = await connect(clientId, password);
  expect(verdict).toMatchObject({ isAuthenticated: true, disconnectAfterInSeconds: 900 });
  expect(verdict.principalId).toMatch(/^[A-Za-z0-9]{1,128}$/);
  const may = policyOf(verdict.policyDocuments);
  const here = "arn:aws:iot:eu-west-1:123456789012";
  expect(verdict.policyDocuments.join()).toContain(`${here}:topicfilter/${place}`);
  expect(may("iot:Connect", `client/${clientId}`)).toBe(true);
  expect(may("iot:Connect", "client/somebody-else")).toBe(false);
  for (const topic of [place, entry]) {
    expect(may("iot:Subscribe", `topicfilter/${topic}`)).toBe(true);
    expect(may("iot:Receive", `topic/${topic}`)).toBe(true);
    expect(may("iot:Publish", `topic/${topic}`)).toBe(false);
  }
  for (const other of [
    "#",
    "+/+",
    "place/#",
    "place/+",
    `${place}/x`,
    "person/per_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  ])
    expect(may("iot:Subscribe", `topicfilter/${other}`)).toBe(false);
});

test("sixty topics fit into what AWS IoT takes", async () => {
  const topics = Array.from({ length: 60 }, (_, n) => Topic.parse(`entry/ent_${`${n}`.padStart(40, "0")}`));
  const { clientId, password } = await issue(ana, topics, new Date());
  const { policyDocuments } = await connect(clientId, password);
  expect(policyDocuments.length).toBeLessThanOrEqual(10);
  for (const document of policyDocuments) expect(document.length).toBeLessThanOrEqual(2_048);
  for (const topic of topics) expect(policyOf(policyDocuments)("iot:Receive", `topic/${topic}`)).toBe(true);
});

test("a ticket is over after two minutes, and is nobody else's", async () => {
  const { clientId, password } = await issue(ana, [place], new Date());
  expect((await connect("out-another", password)).isAuthenticated).toBe(false);
  const old = await issue(ana, [place], new Date(Date.now() - 121_000));
  expect((await connect(old.clientId, old.password)).isAuthenticated).toBe(false);
  const fresh = await issue(ana, [place], new Date(Date.now() - 110_000));
  expect((await connect(fresh.clientId, fresh.password)).isAuthenticated).toBe(true);
  expect((await connect(clientId, password)).isAuthenticated).toBe(true);
});

test("a ticket that we did not make is none", async () => {
  const claims = { client: "me", topics: [place] };
  const made = (header: { alg: string }, key: Uint8Array) =>
    new SignJWT(claims)
      .setProtectedHeader(header)
      .setIssuer("outloud")
      .setSubject(ana)
      .setExpirationTime("2m")
      .sign(key);
  const ours = seal("realtime-ticket");
  expect((await connect("me", await made({ alg: "HS256" }, ours))).isAuthenticated).toBe(true);
  expect(
    (await connect("me", await made({ alg: "HS512" }, Buffer.concat([ours, ours])))).isAuthenticated,
  ).toBe(false);
  expect((await connect("me", await made({ alg: "HS256" }, seal("something-else")))).isAuthenticated).toBe(
    false,
  );
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(
    JSON.stringify({ ...claims, iss: "outloud", sub: ana, exp: 9_999_999_999 }),
  ).toString("base64url")}.`;
  for (const password of [unsigned, "", "x.y.z", "x".repeat(10_000)])
    expect((await connect("me", password)).isAuthenticated).toBe(false);
});

test("whatever else it is asked, it says no", async () => {
  for (const event of [
    undefined,
    null,
    {},
    { protocolData: {} },
    { protocolData: { mqtt: { clientId: 1 } } },
    "x",
  ])
    expect(await handler(event)).toMatchObject({ isAuthenticated: false, policyDocuments: [] });
});
