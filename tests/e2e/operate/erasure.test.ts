import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTables } from "../../../infra/local/tables.ts";
import { TABLES } from "../../../infra/shape/tables.ts";
import { Client } from "../month/client.ts";
import {
  ANA,
  cohortIn,
  KENJI,
  keyOf,
  kindOf,
  openTwoHouses,
  personIn,
  type Row,
  type TwoHouses,
} from "./two-houses.ts";

let two: TwoHouses;
beforeAll(async () => {
  two = await openTwoHouses();
}, 300_000);
afterAll(() => two[Symbol.asyncDispose]());

/** Whether these bytes stand in a file of the data folder, wherever. */
const bytesOf = (words: string) =>
  readdirSync(two.house.data).filter((file) => readFileSync(join(two.house.data, file)).includes(words));

test("who is erased is in no byte of the store, of its stream and of the mails, and what others answered stays", async () => {
  const PHRASE = "zinc-roofed observatory";
  const [kenji, ana] = [new Client(two.house, KENJI), new Client(two.house, ANA)];
  await kenji.signIn();
  await ana.signIn();
  const cohort = cohortIn(await two.everything());
  const mine = await kenji.post<{ id: string }>("/entries", {
    cohort,
    audience: "cohort",
    title: `My ${PHRASE}`,
    text: `The ${PHRASE}.`,
  });
  const anas = await ana.post<{ id: string }>("/entries", {
    cohort,
    audience: "cohort",
    text: "Who has a roof?",
  });
  await ana.post(`/entries/${mine.id}/replies`, { text: "Mine leaks too, every winter." });
  await kenji.post(`/entries/${anas.id}/replies`, { text: `I have a ${PHRASE}.` });
  await two.house.clockBy("PT25H");
  const { mails, person } = {
    mails: await two.house.mails(),
    person: personIn(await two.everything(), KENJI),
  };
  expect(mails.some(({ text }) => text.includes(PHRASE))).toBe(true);
  await two.operate("export", ["--everything", "--to", join(two.folder, "before")]);

  await two.operate("erase", ["--person", KENJI]);

  const thread = await ana.get<{ entry: { author: { name: string } }; replies: { text: string }[] }>(
    `/entries/${mine.id}`,
  );
  expect(JSON.stringify(thread)).toContain("Mine leaks too, every winter.");
  expect(JSON.stringify(thread)).toContain("Somebody");
  expect(JSON.stringify(thread)).not.toContain("Kenji");
  await two.operate("export", ["--everything", "--to", join(two.folder, "after")]);
  for (const words of [PHRASE, KENJI, person]) {
    expect(two.textIn("before")).toContain(words);
    expect(bytesOf(words)).toEqual([]);
  }
}, 240_000);

/** An export that somebody made by hand, of these rows alone. */
function keep(name: string, rows: readonly Row[]) {
  const manifest = JSON.parse(readFileSync(join(two.folder, "after", "manifest.json"), "utf8"));
  mkdirSync(join(two.folder, name));
  writeFileSync(
    join(two.folder, name, "manifest.json"),
    JSON.stringify({ ...manifest, rows: { erasure: rows.length } }),
  );
  const lines = rows.map((row) => `${JSON.stringify({ table: "Book", Item: marshall(row) })}\n`);
  writeFileSync(join(two.folder, name, "rows.ndjson"), lines.join(""));
}

test("a copy from before the erasure forgets them again", async () => {
  await two.operate("import", ["--from", join(two.folder, "before")], "elsewhere");
  const list = two.rowsIn("after").filter((row) => kindOf(row) === "erasure");
  expect(JSON.stringify(list)).not.toContain(personIn(two.rowsIn("before"), KENJI));
  keep("list", list);
  await two.operate("import", ["--from", join(two.folder, "list")], "elsewhere");
  expect(await two.operate("export", ["--person", KENJI, "--dry-run"], "elsewhere")).toContain("address");
  expect(await two.operate("erase", ["--again"], "elsewhere")).toContain("1 people were here again");
  await expect(two.operate("export", ["--person", KENJI, "--dry-run"], "elsewhere")).rejects.toThrow(
    "Nobody has an account",
  );
});

/** A table of its own beside the others, as a restore makes one, with the rows of an export in it. */
async function aCopy(name: string, rows: readonly Row[]) {
  const [book] = TABLES;
  await createTables(two.dynamo, [{ ...book, name, stream: undefined }]);
  for (let from = 0; from < rows.length; from += 25) {
    const requests = rows.slice(from, from + 25).map((row) => ({ PutRequest: { Item: marshall(row) } }));
    await two.dynamo("BatchWriteItem", { RequestItems: { [name]: requests } });
  }
}

test("what was lost comes back out of a copy, and whoever was erased since does not", async () => {
  const inBook = readFileSync(join(two.folder, "before", "rows.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ table }) => table === "Book")
    .map(({ Item }) => unmarshall(Item) as Row);
  await aCopy("Book-at-noon", inBook);
  const ana = personIn(inBook, ANA);
  const lost = inBook.find((row) => kindOf(row) === "entry" && row.authorId === ana) ?? {};
  await two.dynamo("DeleteItem", { TableName: "Book", Key: marshall({ pk: lost.pk, sk: lost.sk }) });

  const back = ["--table", "Book", "--from", "Book-at-noon"];
  expect(await two.operate("restore", [...back, "--dry-run"])).toContain("Nothing was brought back.");
  expect((await two.everything()).map(keyOf)).not.toContain(keyOf(lost));
  expect(await two.operate("restore", back)).toContain("1 people who were erased since are erased again");
  const rows = await two.everything();
  expect(rows.find((row) => keyOf(row) === keyOf(lost))).toEqual(lost);
  expect(JSON.stringify(rows)).not.toContain(KENJI);
}, 300_000);
