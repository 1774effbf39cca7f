import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mail } from "../../infra/local/mail.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The whole product in a process of its own, as `npm start` runs it, on a folder that goes away with it. */
export interface Outloud {
  readonly origin: string;
  readonly data: string;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a power cut does: no farewell, nothing flushed. Its store is left an orphan. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port, after `stop` or `kill`. */
  restart(): Promise<void>;
  /** The mails sent so far, oldest first; to one address, or to everybody. */
  mails(to?: string): Promise<Mail[]>;
  /** The instant on its clock. */
  now(): Promise<Date>;
  /** Moves its clock forward, with everything that is due on the way; resolves when all of that has happened. */
  clockTo(instant: string): Promise<void>;
  /** Moves its clock forward by a duration such as "P1D". */
  clockBy(duration: string): Promise<void>;
  /** What it has said in its terminal. */
  said(): string;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Beginning {
  /** The instant its clock starts at. */
  at?: string;
  /** With the demo cohort; without it, nobody is there. */
  demo?: boolean;
  /** Where it listens; by itself it takes a free port. */
  port?: string;
}

/** Starts the product; resolves when it answers. To be stopped by `await using`, or by `stop`, whatever happens. */
export async function startOutloud({ at, demo = false, port = "0" }: Beginning = {}): Promise<Outloud> {
  const data = mkdtempSync(join(tmpdir(), "outloud-"));
  const flags = ["--data", data, ...(demo ? [] : ["--empty"])];
  let running = await run([...flags, "--port", port, ...(at ? ["--at", at] : [])]);
  const { origin } = running;
  let earlier = "";

  async function end(signal: NodeJS.Signals) {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(origin + path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<Answer>;
  }

  const moveClock = async (where: { to: string } | { by: string }) => {
    const headers = { "content-type": "application/json" };
    await ask("/dev/clock", { method: "POST", headers, body: JSON.stringify(where) });
  };

  return {
    origin,
    data,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    async restart() {
      earlier += running.said();
      running = await run([...flags, "--port", new URL(origin).port]);
    },
    mails: async (to = "") => (await ask<Mail[]>(`/outbox.json?to=${encodeURIComponent(to)}`)).toReversed(),
    now: async () => new Date((await ask<{ now: string }>("/dev/clock")).now),
    clockTo: (to) => moveClock({ to }),
    clockBy: (by) => moveClock({ by }),
    said: () => earlier + running.said(),
    async [Symbol.asyncDispose]() {
      await end("SIGTERM");
      endGroup(running.child);
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** In a group of its own, so that an orphaned store can be found by it. */
async function run(flags: string[]) {
  const child = spawn(process.execPath, ["infra/local/main.ts", ...flags], {
    cwd: ROOT,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const hear = (words: Buffer) => {
    said += words;
    const [, origin] = /listening on (\S+)/.exec(said) ?? [];
    if (origin) resolve(origin);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  child.once("exit", () => reject(new Error(`Outloud ended before it listened:\n${said}`)));
  return { child, said: () => said, origin: await promise };
}

/** What the machine we run on says, without what the test runner added. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV$|TEST$|AWS_(?!ENDPOINT_URL_DYNAMODB)|OUTLOUD_)/.test(name),
    ),
  );

function endGroup({ pid }: ChildProcess) {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    return; // nobody is left of it
  }
}
