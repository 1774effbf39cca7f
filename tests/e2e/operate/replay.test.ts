import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyOf, kindOf, openTwoHouses, type Row, type TwoHouses } from "./two-houses.ts";

let two: TwoHouses;
beforeAll(async () => {
  two = await openTwoHouses();
}, 300_000);
afterAll(() => two[Symbol.asyncDispose]());

test("the log of a lived day tells ids, and neither an address nor a word of anybody's", async () => {
  const rows = await two.everything();
  await two.house.clockBy("PT25H");
  const log = readFileSync(join(two.house.data, "log.ndjson"), "utf8");
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
  const env = two.environment;
  const bus = new EventBridgeClient({
    endpoint: String(env.AWS_ENDPOINT_URL_EVENTBRIDGE),
    region: "eu-west-1",
    credentials: { accessKeyId: String(env.AWS_ACCESS_KEY_ID), secretAccessKey: "local" },
  });
  const Detail = JSON.stringify({ id: "evt_0", at: new Date().toISOString(), data: { id: "no mail" } });
  const entry = { EventBusName: "outloud", Source: "outloud", DetailType: "notify.mail-due", Detail };
  await bus.send(new PutEventsCommand({ Entries: [entry] }));
  for (const pause of ["PT1S", "PT5S", "PT30S", "PT2M", "PT5M", "PT5M"]) await two.house.clockBy(pause);
}

const deadLetters = async () => {
  const answer = await fetch(`${two.house.origin}/dev/dead-letters`);
  return ((await answer.json()) as { deadLetters: unknown[] }).deadLetters.length;
};

test("a dead letter is shown, and then told again", async () => {
  await aDeadLetter();
  expect(await deadLetters()).toBe(1);
  const shown = await two.operate("replay", ["--dead-letters", "--dry-run"]);
  expect(shown).toContain("event notify.mail-due");
  expect(await deadLetters()).toBe(1);
  expect(await two.operate("replay", ["--dead-letters"])).toContain("outloud-dead-events: 1 done again");
  expect(await deadLetters()).toBe(0);
}, 240_000);

test("who hears a stretch of time again does nothing twice", async () => {
  await two.justPastAQuarter();
  const [mails, rows] = [await two.house.mails(), await two.everything()];
  const notes = (of: readonly Row[]) =>
    of
      .filter((row) => ["note", "mail"].includes(kindOf(row)))
      .map(keyOf)
      .toSorted();
  const until = (await two.house.now()).toISOString();
  const span = ["--archive", "2020-01-01T00:00:00Z", "--until", until];
  expect(await two.operate("replay", [...span, "--dry-run"])).toMatch(/The archive has \d+ events/);
  expect(await two.operate("replay", span)).toContain("told again");
  await two.house.clockBy("PT10S");
  expect(await two.house.mails()).toHaveLength(mails.length);
  expect(notes(await two.everything())).toEqual(notes(rows));
}, 240_000);
