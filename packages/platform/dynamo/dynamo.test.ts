import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type SomeService, someService } from "../../../tests/some-service.ts";
import { readRow, writeRow } from "./values.ts";

let place: SomeService;
beforeEach(async () => {
  place = await someService();
});
afterEach(async () => {
  await place.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The store, asked at this place and by nobody else. */
async function theStore() {
  vi.resetModules();
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", place.endpoint);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  return (await import("./store.ts")).store;
}

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
