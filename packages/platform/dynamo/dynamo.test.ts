import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { signer } from "./sign.ts";
import { readRow, writeRow } from "./values.ts";

/** A DynamoDB that answers what it is told to, and keeps what it was asked. */
interface Place {
  readonly endpoint: string;
  readonly asked: { headers: IncomingMessage["headers"]; body: string }[];
  answers: { status: number; body: object; cut?: boolean }[];
  close(): Promise<void>;
}

async function aPlace(): Promise<Place> {
  const place = { asked: [], answers: [] } as Pick<Place, "asked" | "answers">;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    place.asked.push({ headers: request.headers, body });
    const { status, body: answer, cut } = place.answers.shift() ?? { status: 200, body: {} };
    if (cut) return request.socket.destroy();
    response.writeHead(status).end(JSON.stringify(answer));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return Object.assign(place, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(async () => {
  await place.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

const CREDENTIALS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI", sessionToken: "a token" };

/** The store, asked at this place and by nobody else. */
async function theStore() {
  vi.resetModules();
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", place.endpoint);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
  vi.stubEnv("AWS_SESSION_TOKEN", CREDENTIALS.sessionToken);
  return (await import("./store.ts")).store;
}

/** What a signed request says of itself. */
function said({ headers, body }: Place["asked"][number]) {
  const [, names = "", signature] =
    /SignedHeaders=(\S+), Signature=(\w+)/.exec(String(headers.authorization)) ?? [];
  const date = String(headers["x-amz-date"]);
  const at = new Date(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:$6"));
  const signed = Object.fromEntries(names.split(";").map((name) => [name, String(headers[name])]));
  return { signature, authorization: headers.authorization, request: { headers: signed, body, at } };
}

test("a request is signed as AWS’s own SDK signs it", async () => {
  const sdk = new DynamoDBClient({ endpoint: place.endpoint, region: "eu-west-1", credentials: CREDENTIALS });
  await sdk.send(new GetItemCommand({ TableName: "Book", Key: { pk: { S: "é “1”" }, sk: { S: "A" } } }));
  sdk.destroy();
  const [asked] = place.asked;
  if (!asked) throw new Error("nothing was asked");
  const { authorization, request } = said(asked);
  expect(signer(CREDENTIALS, "eu-west-1", "dynamodb")(request)).toBe(authorization);
});

test("every header that AWS looks at is among those that are signed", async () => {
  const store = await theStore();
  await store.get({ TableName: "Book", Key: { pk: "1", sk: "A" } });
  const [asked] = place.asked;
  if (!asked) throw new Error("nothing was asked");
  const { authorization, request } = said(asked);
  expect(Object.keys(request.headers)).toEqual([
    "content-type",
    "host",
    "x-amz-date",
    "x-amz-security-token",
    "x-amz-target",
  ]);
  expect(signer(CREDENTIALS, "eu-west-1", "dynamodb")(request)).toBe(authorization);
});

describe("a row", () => {
  const row = {
    pk: "ENTRY#1",
    text: "Grüße, ‮мир‬ \u0000 👩🏽‍🌾",
    empty: "",
    answers: 0,
    share: -0.25,
    many: 9_007_199_254_740_991,
    shared: true,
    nothing: null,
    topics: ["a", "b", ["c"]],
    none: [],
    ask: { question: "Why?", passage: { text: "so", before: "", after: "" } },
    answerers: new Set(["per_1", "per_2"]),
    numbers: new Set([1, 2.5]),
    picture: new Uint8Array([0, 255, 7]),
  };

  test("comes back as it was written", () => {
    expect(readRow(JSON.parse(JSON.stringify(writeRow(row))))).toEqual(row);
  });

  test("is written and read as AWS’s own SDK does it", () => {
    const { picture, ...rest } = row;
    expect(writeRow(rest)).toEqual(marshall(rest));
    expect(readRow(writeRow(rest))).toEqual(unmarshall(marshall(rest)));
    expect(writeRow({ picture })).toEqual({ picture: { B: Buffer.from(picture).toString("base64") } });
  });

  test("has no undefined, and takes nothing that would not come back", () => {
    expect(writeRow({ one: undefined, in: { two: undefined } })).toEqual({ in: { M: {} } });
    for (const value of [Number.NaN, Infinity, new Date(0), new Set(), new Map(), () => 1, Symbol("x")])
      expect(() => writeRow({ value })).toThrow(TypeError);
  });
});

describe("a store that is busy or away", () => {
  const busy = { status: 400, body: { __type: "com.amazonaws.dynamodb.v20120810#ThrottlingException" } };
  const get = { TableName: "Book", Key: { pk: "1", sk: "A" } };

  test("is asked again, and a transaction with the same token", async () => {
    const store = await theStore();
    place.answers = [busy, { status: 500, body: {} }, { status: 200, body: {}, cut: true }];
    await store.transactWrite({ TransactItems: [{ Put: { TableName: "Book", Item: { pk: "1" } } }] });
    const tokens = place.asked.map(({ body }) => JSON.parse(body).ClientRequestToken);
    expect(tokens).toHaveLength(4);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).toMatch(/^[\w-]{36}$/);
  });

  test("is given up after five times, with what it said", async () => {
    const store = await theStore();
    place.answers = Array.from({ length: 9 }, () => busy);
    await expect(store.get(get)).rejects.toMatchObject({ name: "ThrottlingException" });
    expect(place.asked).toHaveLength(5);
  });

  test("a no is not asked again, and brings what stands there as plain values", async () => {
    const store = await theStore();
    const reasons = [
      { Code: "None" },
      { Code: "ConditionalCheckFailed", Item: { pk: { S: "1" }, n: { N: "3" } } },
    ];
    place.answers = [
      {
        status: 400,
        body: { __type: "x#TransactionCanceledException", Message: "no", CancellationReasons: reasons },
      },
    ];
    await expect(store.transactWrite({ TransactItems: [] })).rejects.toMatchObject({
      name: "TransactionCanceledException",
      CancellationReasons: [{ Code: "None" }, { Item: { pk: "1", n: 3 } }],
    });
    expect(place.asked).toHaveLength(1);
  });
});
