import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseEnv, promisify } from "node:util";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoAt } from "../../infra/local/dynamo.ts";
import { createTables } from "../../infra/local/tables.ts";
import { TABLES } from "../../infra/shape/tables.ts";
import { openBrowser, openPage } from "./browser.ts";
import { Client } from "./month/client.ts";
import { type Outloud, startOutloud } from "./outloud.ts";
import { ATTACKS } from "./screens/attacks.ts";
import { complaints, darkComplaints } from "./screens/axe.ts";

type Row = Record<string, unknown>;

const KENJI = "kenji.mori@example.org";
const ANA = "ana.duarte@example.org";
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "outloud-operate-"));
let [house, elsewhere]: Outloud[] = [];
const at = (which: "house" | "elsewhere") => {
  const found = which === "house" ? house : elsewhere;
  if (!found) throw new Error("It did not start.");
  return found;
};

beforeAll(async () => {
  house = await startOutloud({ demo: true });
  elsewhere = await startOutloud();
}, 300_000);
afterAll(async () => {
  await house?.stop();
  await elsewhere?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A command as npm runs it, beside one of the two products. */
async function operate(name: string, flags: readonly string[], which: "house" | "elsewhere" = "house") {
  const env = join(at(which).data, "environment");
  const { stdout } = await run(process.execPath, [
    join(import.meta.dirname, `../../bin/operate/${name}.ts`),
    ...["--env", env, ...flags],
  ]);
  return stdout;
}

const environmentOf = (which: "house" | "elsewhere") =>
  parseEnv(readFileSync(join(at(which).data, "environment"), "utf8"));
const dynamoOf = (which: "house" | "elsewhere") =>
  dynamoAt(String(environmentOf(which).AWS_ENDPOINT_URL_DYNAMODB));

/** Every row of both tables of the demo's house, by the wire. */
async function everything(): Promise<Row[]> {
  const dynamo = dynamoOf("house");
  const rows: Row[] = [];
  for (const TableName of ["Book", "Room"]) {
    let from: object | undefined;
    do {
      const page: { Items: never[]; LastEvaluatedKey?: object } = await dynamo("Scan", {
        TableName,
        ...(from && { ExclusiveStartKey: from }),
      });
      rows.push(...page.Items.map((item) => unmarshall(item)));
      from = page.LastEvaluatedKey;
    } while (from);
  }
  return rows;
}

const rowsIn = (name: string): Row[] =>
  readFileSync(join(folder, name, "rows.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => unmarshall(JSON.parse(line).Item));
const keyOf = ({ pk, sk }: Row) => `${String(pk)} ${String(sk)}`;
const kindOf = (row: Row) => String(row.__edb_e__);
const leftOutOf = (name: string): string[] =>
  JSON.parse(readFileSync(join(folder, name, "manifest.json"), "utf8")).leftOut.map(
    ({ kind }: { kind: string }) => kind,
  );
const textIn = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, name, file))
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

const personIn = (rows: readonly Row[], email: string) =>
  String(rows.find((row) => kindOf(row) === "address" && row.email === email)?.person);
const cohortIn = (rows: readonly Row[]) =>
  String(rows.find((row) => kindOf(row) === "cohort" && row.title === "Social learning in business")?.id);

/** Whose a row is, when it is one person's. */
const ownerOf = ({ authorId, person, keeper, author, id, by, ...row }: Row) => {
  if (kindOf(row as Row) === "apart") return by;
  return kindOf(row as Row) === "person" ? id : (authorId ?? keeper ?? author ?? person);
};

test("a person's export has every row that is theirs, as it stands in the store", async () => {
  const writer = new Client(at("house"), KENJI);
  await writer.signIn();
  const text = ATTACKS.join("\n\n").replaceAll("@", "at");
  await writer.post("/entries", { audience: "self", title: String(ATTACKS[0]), text });
  await operate("export", ["--person", KENJI, "--to", join(folder, "kenji")]);
  const [stored, taken] = [await everything(), rowsIn("kenji")];
  const kenji = personIn(stored, KENJI);
  const byKey = new Map(stored.map((row) => [keyOf(row), row]));
  for (const row of taken)
    if (!["entry", "note"].includes(kindOf(row))) expect(row).toEqual(byKey.get(keyOf(row)));
  const keys = new Set(taken.map(keyOf));
  const left = leftOutOf("kenji");
  const missing = stored.filter(
    (row) => ownerOf(row) === kenji && !keys.has(keyOf(row)) && !left.includes(kindOf(row)),
  );
  expect(missing.map(keyOf)).toEqual([]);
  expect(new Set(taken.map(kindOf))).toContain("message");
});

test("an export opens without us: a file for every entry, and a page on which nothing runs whatever people wrote", async () => {
  const entries = rowsIn("kenji").filter((row) => kindOf(row) === "entry");
  expect(readdirSync(join(folder, "kenji", "entries"))).toHaveLength(entries.length);
  const html = readFileSync(join(folder, "kenji", "index.html"), "utf8");
  expect(html).toContain("default-src 'none'");
  // Its policy would stop a script: what is tried here is that there is none to be stopped.
  const open = join(folder, "open.html");
  writeFileSync(open, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]+>/, ""));
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, { origin: "http://nowhere.invalid", size: "phone" });
    await page.goto(pathToFileURL(open).href);
    await page.getByRole("heading", { level: 1, name: "Kenji Mori" }).waitFor();
    expect(await page.evaluate("window.__hurt")).toBeUndefined();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await complaints(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await darkComplaints(page)).toEqual([]);
    const addresses = await page
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const address of addresses)
      expect(address).not.toMatch(/^\s*(javascript|data|vbscript|file|blob):/i);
  } finally {
    await browser.close();
  }
});

test("a cohort's export has all that was shared with it, and nothing that was written for fewer", async () => {
  const stored = await everything();
  const cohort = cohortIn(stored);
  await operate("export", ["--cohort", cohort, "--to", join(folder, "cohort")]);
  const keys = new Set(rowsIn("cohort").map(keyOf));
  const entries = stored.filter((row) => kindOf(row) === "entry" && row.cohort === cohort);
  const isShared = ({ audience }: Row) => audience !== "self" && audience !== "circle";
  const shared = new Set(entries.filter(isShared).map(({ id }) => id));
  const wanted = stored.filter(
    (row) =>
      (kindOf(row) === "entry" && shared.has(row.id)) ||
      (kindOf(row) === "reply" && shared.has(row.entry)) ||
      (String(row.pk) === `COHORT#${cohort}` && !leftOutOf("cohort").includes(kindOf(row))),
  );
  expect(wanted.filter((row) => !keys.has(keyOf(row))).map(keyOf)).toEqual([]);
  const said = textIn("cohort");
  const narrower = entries.filter((row) => !isShared(row));
  expect(narrower.length).toBeGreaterThan(2);
  for (const { id, text } of narrower) {
    expect(said).not.toContain(String(id));
    expect(said).not.toContain(String(text).slice(0, 60));
  }
  expect(said).not.toMatch(/"voice":\{"S":"per_(?!unknown)/);
});

test("what is brought into an empty house comes out of it equal", async () => {
  for (const name of ["cohort", "kenji"]) {
    await operate("import", ["--from", join(folder, name)], "elsewhere");
    // A cohort is in the house before one of its people comes, so what was known of them stays.
    if (name !== "cohort") continue;
    const cohort = cohortIn(rowsIn(name));
    await operate("export", ["--cohort", cohort, "--to", join(folder, "again")], "elsewhere");
    const lines = (of: string) => readFileSync(join(folder, of, "rows.ndjson"), "utf8").split("\n");
    const before = new Set(lines("cohort"));
    expect(
      lines("again")
        .filter((line) => !before.has(line))
        .map((line) => line.slice(0, 200)),
    ).toEqual([]);
    expect(lines("again")).toHaveLength(lines("cohort").length);
    expect(await operate("import", ["--from", join(folder, name)], "elsewhere")).toContain(
      "0 rows were brought",
    );
  }
  const kenji = new Client(at("elsewhere"), KENJI);
  await kenji.signIn();
  const { items } = await kenji.get<{ items: { text: string }[] }>("/entries/mine");
  expect(items.length).toBeGreaterThan(0);
});

test("a dry run says what would be, and changes nothing", async () => {
  const before = (await everything()).map(keyOf).toSorted();
  expect(await operate("erase", ["--person", KENJI, "--dry-run"])).toContain("Nothing was changed.");
  expect(await operate("export", ["--person", KENJI, "--to", join(folder, "dry"), "--dry-run"])).toContain(
    "Nothing was written.",
  );
  expect(existsSync(join(folder, "dry"))).toBe(false);
  const restore = ["--table", "Book", "--at", "2026-11-27T14:00:00Z"];
  expect(await operate("restore", [...restore, "--dry-run"])).toContain("Book-at-20261127T140000Z");
  expect(await operate("import", ["--from", join(folder, "cohort"), "--dry-run"])).toContain(
    "Nothing was written.",
  );
  expect((await everything()).map(keyOf).toSorted()).toEqual(before);
});

test("the log of a lived day tells ids, and neither an address nor a word of anybody's", async () => {
  const rows = await everything();
  await at("house").clockBy("PT25H");
  const log = readFileSync(join(at("house").data, "log.ndjson"), "utf8");
  const lines = log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(new Set(lines.map(({ what }) => what))).toContain("heard");
  expect(lines.some(({ _aws, deployment }) => _aws && deployment === "outloud")).toBe(true);
  expect(log).not.toMatch(/@/);
  const said = rows.flatMap(({ text, title, name, words }) => [text, title, name, words]);
  const known = said.filter((word): word is string => typeof word === "string" && word.length > 8);
  expect(known.length).toBeGreaterThan(300);
  expect(known.filter((word) => log.includes(word))).toEqual([]);
}, 240_000);

/** Something is on the bus that no subscriber can read, until all its tries are over. */
async function aDeadLetter() {
  const env = environmentOf("house");
  const bus = new EventBridgeClient({
    endpoint: String(env.AWS_ENDPOINT_URL_EVENTBRIDGE),
    region: "eu-west-1",
    credentials: { accessKeyId: String(env.AWS_ACCESS_KEY_ID), secretAccessKey: "local" },
  });
  const Detail = JSON.stringify({ id: "evt_0", at: new Date().toISOString(), data: { id: "no mail" } });
  const entry = { EventBusName: "outloud", Source: "outloud", DetailType: "notify.mail-due", Detail };
  await bus.send(new PutEventsCommand({ Entries: [entry] }));
  for (const pause of ["PT1S", "PT5S", "PT30S", "PT2M", "PT5M", "PT5M"]) await at("house").clockBy(pause);
}

const deadLetters = async () => {
  const answer = await fetch(`${at("house").origin}/dev/dead-letters`);
  return ((await answer.json()) as { deadLetters: unknown[] }).deadLetters.length;
};

test("a dead letter is shown, and then told again", async () => {
  await aDeadLetter();
  expect(await deadLetters()).toBe(1);
  const shown = await operate("replay", ["--dead-letters", "--dry-run"]);
  expect(shown).toContain("event notify.mail-due");
  expect(await deadLetters()).toBe(1);
  expect(await operate("replay", ["--dead-letters"])).toContain("outloud-dead-events: 1 done again");
  expect(await deadLetters()).toBe(0);
}, 240_000);

test("who hears a stretch of time again does nothing twice", async () => {
  const [mails, rows] = [await at("house").mails(), await everything()];
  const notes = (of: readonly Row[]) =>
    of
      .filter((row) => ["note", "mail"].includes(kindOf(row)))
      .map(keyOf)
      .toSorted();
  const until = (await at("house").now()).toISOString();
  const span = ["--archive", "2020-01-01T00:00:00Z", "--until", until];
  expect(await operate("replay", [...span, "--dry-run"])).toMatch(/The archive has \d+ events/);
  expect(await operate("replay", span)).toContain("told again");
  await at("house").clockBy("PT10S");
  expect(await at("house").mails()).toHaveLength(mails.length);
  expect(notes(await everything())).toEqual(notes(rows));
}, 240_000);

/** Whether these bytes stand in a file of the data folder, wherever. */
const bytesOf = (words: string) =>
  readdirSync(at("house").data).filter((file) => readFileSync(join(at("house").data, file)).includes(words));

test("who is erased is in no byte of the store, of its stream and of the mails, and what others answered stays", async () => {
  const PHRASE = "zinc-roofed observatory";
  const [kenji, ana] = [new Client(at("house"), KENJI), new Client(at("house"), ANA)];
  await kenji.signIn();
  await ana.signIn();
  const cohort = cohortIn(await everything());
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
  await at("house").clockBy("PT25H");
  const { mails, person } = { mails: await at("house").mails(), person: personIn(await everything(), KENJI) };
  expect(mails.some(({ text }) => text.includes(PHRASE))).toBe(true);
  await operate("export", ["--everything", "--to", join(folder, "before")]);

  await operate("erase", ["--person", KENJI]);

  const thread = await ana.get<{ entry: { author: { name: string } }; replies: { text: string }[] }>(
    `/entries/${mine.id}`,
  );
  expect(JSON.stringify(thread)).toContain("Mine leaks too, every winter.");
  expect(JSON.stringify(thread)).toContain("Somebody");
  expect(JSON.stringify(thread)).not.toContain("Kenji");
  await operate("export", ["--everything", "--to", join(folder, "after")]);
  for (const words of [PHRASE, KENJI, person]) {
    expect(textIn("before")).toContain(words);
    expect(bytesOf(words)).toEqual([]);
  }
}, 240_000);

/** An export that somebody made by hand, of these rows alone. */
function keep(name: string, rows: readonly Row[]) {
  const manifest = JSON.parse(readFileSync(join(folder, "after", "manifest.json"), "utf8"));
  mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, name, "manifest.json"),
    JSON.stringify({ ...manifest, rows: { erasure: rows.length } }),
  );
  const lines = rows.map((row) => `${JSON.stringify({ table: "Book", Item: marshall(row) })}\n`);
  writeFileSync(join(folder, name, "rows.ndjson"), lines.join(""));
}

test("a copy from before the erasure forgets them again", async () => {
  await operate("import", ["--from", join(folder, "before")], "elsewhere");
  const list = rowsIn("after").filter((row) => kindOf(row) === "erasure");
  expect(JSON.stringify(list)).not.toContain(personIn(rowsIn("before"), KENJI));
  keep("list", list);
  await operate("import", ["--from", join(folder, "list")], "elsewhere");
  expect(await operate("export", ["--person", KENJI, "--dry-run"], "elsewhere")).toContain("address");
  expect(await operate("erase", ["--again"], "elsewhere")).toContain("1 people were here again");
  await expect(operate("export", ["--person", KENJI, "--dry-run"], "elsewhere")).rejects.toThrow(
    "Nobody has an account",
  );
});

/** A table of its own beside the others, as a restore makes one, with the rows of an export in it. */
async function aCopy(name: string, rows: readonly Row[]) {
  const dynamo = dynamoOf("house");
  const [book] = TABLES;
  await createTables(dynamo, [{ ...book, name, stream: undefined }]);
  for (let from = 0; from < rows.length; from += 25) {
    const requests = rows.slice(from, from + 25).map((row) => ({ PutRequest: { Item: marshall(row) } }));
    await dynamo("BatchWriteItem", { RequestItems: { [name]: requests } });
  }
  return dynamo;
}

test("what was lost comes back out of a copy, and whoever was erased since does not", async () => {
  const inBook = readFileSync(join(folder, "before", "rows.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ table }) => table === "Book")
    .map(({ Item }) => unmarshall(Item) as Row);
  const dynamo = await aCopy("Book-at-noon", inBook);
  const ana = personIn(inBook, ANA);
  const lost = inBook.find((row) => kindOf(row) === "entry" && row.authorId === ana) ?? {};
  await dynamo("DeleteItem", { TableName: "Book", Key: marshall({ pk: lost.pk, sk: lost.sk }) });

  const back = ["--table", "Book", "--from", "Book-at-noon"];
  expect(await operate("restore", [...back, "--dry-run"])).toContain("Nothing was brought back.");
  expect((await everything()).map(keyOf)).not.toContain(keyOf(lost));
  expect(await operate("restore", back)).toContain("1 people who were erased since are erased again");
  const rows = await everything();
  expect(rows.find((row) => keyOf(row) === keyOf(lost))).toEqual(lost);
  expect(JSON.stringify(rows)).not.toContain(KENJI);
}, 300_000);

test("a key is rotated beside a product that stands still, and the one before is kept", async () => {
  const data = join(folder, "still");
  mkdirSync(data);
  writeFileSync(join(data, "secret"), "the-first-key-of-this-machine-0123456789");
  const rotate = async (...flags: string[]) =>
    (
      await run(process.execPath, [
        join(import.meta.dirname, "../../bin/operate/rotate.ts"),
        "--data",
        data,
        ...flags,
      ])
    ).stdout;
  const keyIn = (name: string) => readFileSync(join(data, name), "utf8");
  expect(await rotate("--dry-run")).toContain("would become");
  expect(keyIn("secret")).toBe("the-first-key-of-this-machine-0123456789");
  await rotate();
  expect(keyIn("secret-before")).toBe("the-first-key-of-this-machine-0123456789");
  expect(keyIn("secret")).toMatch(/^[\w-]{43}$/);
  await expect(
    run(process.execPath, [
      join(import.meta.dirname, "../../bin/operate/rotate.ts"),
      ...["--data", at("house").data],
    ]),
  ).rejects.toThrow("Stop it first");
});
