import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { newFolder, run, startMachine, until } from "./fixture/machine.ts";

const FIXTURE = join(import.meta.dirname, "fixture");

/** What a start that fails says, and how it ends. */
async function failing(...flags: string[]) {
  const child = run(flags);
  const ended = once(child, "exit");
  const said = child.stderr === null ? "" : await text(child.stderr);
  const [code] = await ended;
  return { code, said };
}

const oneSentence = (said: string) => said.trim().split("\n").length === 1 && !/\bat .+:\d+/.test(said);

test("a taken port is a sentence, and leaves nothing running", async () => {
  const taken = createServer().listen(0, "localhost");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const { code, said } = await failing(
    "--port",
    port,
    "--data",
    join(newFolder(), "data"),
    "--root",
    FIXTURE,
  );
  taken.close();
  expect(code).toBe(1);
  expect(said).toBe(`outloud: Port ${port} is taken by another program. Choose another one with --port.\n`);
});

test("a bad flag is a sentence", async () => {
  const { code, said } = await failing("--prot", "4400");
  expect(code).toBe(1);
  expect(said).toContain("Unknown option '--prot'");
  expect(said).toSatisfy(oneSentence);
});

test("a second machine on the same folder is refused, and the first goes on", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  const { code, said } = await failing("--port", "0", "--data", join(folder, "data"), "--root", FIXTURE);
  expect(code).toBe(1);
  expect(said).toContain("Another Outloud is already using");
  expect(said).toSatisfy(oneSentence);
  expect((await fetch(`${first.origin}/api/event`)).status).toBe(201);
});

test("a data folder that is no folder, or holds something else, is a sentence", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "file"), "");
  const file = await failing("--port", "0", "--data", join(folder, "file"), "--root", FIXTURE);
  expect(file).toEqual({ code: 1, said: expect.stringContaining("cannot be used") });
  expect(file.said).toSatisfy(oneSentence);

  writeFileSync(join(folder, "cloud.sqlite"), "not a database, but longer than a hundred bytes. ".repeat(20));
  const broken = await failing("--port", "0", "--data", folder, "--root", FIXTURE);
  expect(broken).toEqual({ code: 1, said: expect.stringContaining("cannot be used") });
  expect(broken.said).toSatisfy(oneSentence);

  const other = join(newFolder(), "data");
  mkdirSync(other);
  writeFileSync(join(other, "book.sqlite"), "not a database, but longer than a hundred bytes. ".repeat(20));
  const store = await failing("--port", "0", "--data", other, "--root", FIXTURE);
  expect(store).toEqual({ code: 1, said: expect.stringContaining("book.sqlite is damaged") });
  expect(store.said).toSatisfy(oneSentence);
});

test("a clock that would start before what has already happened is refused", async () => {
  const folder = newFolder();
  const machine = await startMachine(folder, "--at", "2026-03-02T08:00:00Z");
  await machine.moveClock({ by: "P1D" });
  await machine.end();
  const { code, said } = await failing(
    "--data",
    join(folder, "data"),
    "--root",
    FIXTURE,
    "--at",
    "2026-03-03T07:00:00Z",
  );
  expect(code).toBe(1);
  expect(said).toMatch(/The clock cannot start at 2026-03-03T07:00:00\.000Z.*lived until 2026-03-03T08:00/);
});

test("Ctrl-C lets what is under way finish", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:00:00Z");
  machine.shut("relay");
  await machine.write({ pk: { S: "a" }, sk: { S: "hello" } });
  const stopped = machine.end("SIGINT");
  await stopped;
  await expect(fetch(machine.origin)).rejects.toThrow();
});

test("the first start seeds the demo and says how to come in; later ones only say it", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "demo"));
  writeFileSync(
    join(folder, "demo/seed.ts"),
    `export const seed = async ({ now, origin }: { now: Date; origin: string }) => ["seeded " + now.getUTCFullYear() + " at " + origin];
     export const welcome = async ({ origin }: { origin: string }) => ["come in at " + origin];`,
  );
  mkdirSync(join(folder, "infra/shape"), { recursive: true });
  writeFileSync(join(folder, "infra/shape/subscriptions.ts"), "export const SUBSCRIPTIONS = [];");
  writeFileSync(join(folder, "infra/shape/schedules.ts"), "export const SCHEDULES = [];");

  const lines = async (...flags: string[]) => {
    const child = run(["--port", "0", "--data", join(folder, "data"), "--root", folder, ...flags]);
    let said = "";
    child.stdout?.on("data", (part) => {
      said += part;
    });
    await until(() => said.split("\n").length > 2);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
    return said.split("\n")[1];
  };
  expect(await lines("--at", "2031-01-01")).toMatch(/^seeded 2031 at http:\/\/localhost:\d+$/);
  expect(await lines()).toMatch(/^come in at http:\/\/localhost:\d+$/);
});
