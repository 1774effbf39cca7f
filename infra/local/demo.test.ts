import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, run, until } from "./fixture/machine.ts";

const DYNAMO = join(import.meta.dirname, "dynamo.ts");

/** A product whose demo writes one row and then waits until it may go on, and whose relay notes what it hears. */
function productIn(folder: string) {
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write("infra/shape/subscriptions.ts", "export const SUBSCRIPTIONS = [];");
  write("infra/shape/schedules.ts", "export const SCHEDULES = [];");
  write("functions/api/index.ts", "export const handler = async () => ({ statusCode: 200 });");
  write(
    "functions/relay/index.ts",
    `import { appendFileSync } from "node:fs";
     export async function handler({ Records }) {
       appendFileSync(${JSON.stringify(join(folder, "heard"))}, Records.map(({ dynamodb }) => dynamodb.Keys.sk.S + "\\n").join(""));
       return { batchItemFailures: [] };
     }`,
  );
  write(
    "demo/seed.ts",
    `import { appendFileSync, existsSync } from "node:fs";
     import { setTimeout as sleep } from "node:timers/promises";
     import { dynamoAt } from ${JSON.stringify(DYNAMO)};
     const folder = ${JSON.stringify(folder)};
     const book = dynamoAt(process.env.AWS_ENDPOINT_URL_DYNAMODB);
     export async function seed({ now }) {
       const { Items } = await book("Scan", { TableName: "Book" });
       await book("PutItem", { TableName: "Book", Item: { pk: { S: "demo" }, sk: { S: "row " + Items.length } } });
       appendFileSync(folder + "/tries", "x");
       while (!existsSync(folder + "/go-on")) await sleep(10);
       return ["seeded " + now.getUTCFullYear() + ", found " + Items.length];
     }
     export const welcome = async () => {
       await book("PutItem", { TableName: "Book", Item: { pk: { S: "later" }, sk: { S: "news" } } });
       return ["welcome back"];
     };`,
  );
}

function start(folder: string, ...flags: string[]) {
  const child = run(["--port", "0", "--data", join(folder, "data"), "--root", folder, ...flags]);
  let said = "";
  child.stdout?.on("data", (part) => {
    said += part;
  });
  return {
    child,
    /** The line after the one that says where it listens. */
    line: async () => {
      await until(() => said.split("\n").length > 2);
      return said.split("\n")[1];
    },
    said: () => said,
    async end(signal: NodeJS.Signals = "SIGTERM") {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

const heardIn = (folder: string) =>
  existsSync(join(folder, "heard")) ? readFileSync(join(folder, "heard"), "utf8").trim().split("\n") : [];

test("a seed that is cut off begins again from nothing, and what it writes is nobody's news", async () => {
  const folder = newFolder();
  productIn(folder);
  const first = start(folder);
  await until(() => existsSync(join(folder, "tries")));
  await first.end("SIGKILL");

  writeFileSync(join(folder, "go-on"), "");
  const second = start(folder, "--at", "2031-01-01");
  expect(await second.line()).toBe("seeded 2031, found 0");
  await second.end();
  expect(readFileSync(join(folder, "tries"), "utf8")).toBe("xx");

  const third = start(folder);
  expect(await third.line()).toBe("welcome back");
  await until(() => heardIn(folder).length > 0);
  await third.end();
  expect(heardIn(folder)).toEqual(["news"]);
});

test("a folder that was to stay empty is never filled, and says where the codes are", async () => {
  const folder = newFolder();
  productIn(folder);
  writeFileSync(join(folder, "go-on"), "");
  for (const flags of [["--empty"], []]) {
    const machine = start(folder, ...flags);
    await until(() => /mails +http:\/\/localhost:\d+\/outbox/.test(machine.said()));
    await machine.end();
  }
  expect(existsSync(join(folder, "tries"))).toBe(false);
});

test("a demo that cannot be made is a sentence, and leaves nothing running", async () => {
  const folder = newFolder();
  productIn(folder);
  writeFileSync(join(folder, "demo/seed.ts"), `export const seed = async () => { throw new Error("no"); };`);
  const { child } = start(folder);
  let complaints = "";
  child.stderr?.on("data", (part) => {
    complaints += part;
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  expect(complaints).toContain("outloud: The demo could not be made. Start with --empty to do without it.");
});
