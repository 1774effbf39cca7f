import { beforeAll, describe, expect, test } from "vitest";
import { book, countSlice, newId, rowsAt, type Slice, slice, store } from "#platform";
import { tableCalls } from "../../tests/world/table-calls.ts";

const pk = `SHELF#${newId("tst", new Date())}`;
const NUMBERS = ["1", "2", "3", "4", "5"];

beforeAll(async () => {
  for (const sk of NUMBERS)
    await store.put({
      TableName: book.table,
      Item: { pk, sk, placePk: pk, placeSk: `at-${sk}`, odd: Number(sk) % 2 },
    });
});

const keys = async (wanted: Omit<Slice, "pk">) => {
  const { rows, end } = await slice({ pk, ...wanted });
  return [rows.map(({ sk }) => sk).join(""), end];
};

describe("a slice", () => {
  test.each([
    ["everything", { limit: 10 }, ["12345", undefined]],
    ["what comes after a key", { limit: 10, after: "2" }, ["345", undefined]],
    ["what comes before one", { limit: 10, before: "3" }, ["12", undefined]],
    ["what is between, neither included", { limit: 10, after: "1", before: "5" }, ["234", undefined]],
    [
      "only what is wanted of each row, and between two keys",
      { limit: 9, after: "1", before: "4", only: ["odd"] },
      ["23", undefined],
    ],
    ["newest first, and where it stopped", { limit: 2, newestFirst: true }, ["54", "4"]],
    ["from there on", { limit: 2, newestFirst: true, before: "4" }, ["32", "2"]],
    ["an index, by its own keys", { limit: 10, index: "place", after: "at-3" }, ["45", undefined]],
  ] as const)("is %s", async (_, wanted, expected) => expect(await keys(wanted)).toEqual(expected));

  test("leaves out what a filter leaves out, of as many as are looked at", async () => {
    const filter = { expression: "#odd = :odd", names: { "#odd": "odd" }, values: { ":odd": 1 } };
    expect(await keys({ limit: 4, filter })).toEqual(["13", "4"]);
    expect(await countSlice({ pk, limit: 4, filter })).toEqual({ count: 2, end: "4" });
  });
});

test("rows of many keys are found in one call for each hundred, each once", async () => {
  const asked = [...NUMBERS, "5", ...Array.from({ length: 115 }, (_, at) => `none-${at}`)].map((sk) => ({
    pk,
    sk,
  }));
  const { result, calls } = await tableCalls(() => rowsAt(asked));
  expect(result.map(({ sk }) => sk).sort()).toEqual(NUMBERS);
  expect(calls).toEqual(["BatchGetItem", "BatchGetItem"]);
  expect(await tableCalls(() => rowsAt([]))).toMatchObject({ result: [], calls: [] });
});
