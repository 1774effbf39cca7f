import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** The whole product as `npm start` runs it, with its demo, on a folder of its own. */
export interface Product {
  readonly origin: string;
  /** The memory its processes hold now, in megabytes. */
  memory(): number;
  /** Seconds of a processor that they have used so far. */
  cpu(): number;
  /** Seconds in which its main thread could have run and was not let, because others had the processors. */
  waited(): number;
  /** The cookie of somebody of the demo, by address: they sign in with the link of a mail. */
  signIn(email: string): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** On a folder of somebody else it leaves everything as it is. */
export async function startProduct({ on }: { on?: string } = {}): Promise<Product> {
  const data = on ?? mkdtempSync(join(tmpdir(), "outloud-bench-"));
  const profile = process.env.OUTLOUD_BENCH_PROFILE;
  const child = spawn(process.execPath, ["bin/start.mjs", "--port", "0", "--data", data], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(AWS_(?!ENDPOINT_URL_DYNAMODB)|npm_)/.test(name)),
      ),
      ...(profile && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` }),
    },
  });
  const origin = await listening(child);
  const pids = () => pidsOf(child.pid ?? 0);
  return {
    origin,
    memory: () => pids().reduce((sum, pid) => sum + residentOf(pid), 0) / 1024,
    cpu: () => cpuOf(pids()),
    waited: () => Number(told(`/proc/${child.pid}/schedstat`).split(" ")[1] ?? 0) / 1e9,
    signIn: (email) => signIn(origin, email),
    async [Symbol.asyncDispose]() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      if (on === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function listening({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  for await (const words of stdout ?? []) {
    said += words;
    const [, origin] = /listening on (\S+)/.exec(said) ?? [];
    if (origin) return origin;
  }
  throw new Error(`the product did not start:\n${said}`);
}

const headers = (origin: string) => ({
  "content-type": "application/json",
  origin,
  "sec-fetch-site": "same-origin",
});

async function signIn(origin: string, email: string): Promise<string> {
  const ask = (path: string, json: object) =>
    fetch(origin + path, { method: "POST", headers: headers(origin), body: JSON.stringify(json) });
  await ask("/api/sign-in/code", { email });
  for (;;) {
    const mails = (await (await fetch(`${origin}/outbox.json?to=${email}`)).json()) as { text: string }[];
    const token = /enter\?token=([^\s<>"]+)/.exec(mails[0]?.text ?? "")?.[1];
    if (!token) continue;
    const entered = await ask("/api/sign-in/link", { token });
    return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  }
}

/** A process and all that came of it. */
export const pidsOf = (pid: number) => [pid, ...childrenOf(pid)];

/** Seconds of a processor that processes have used so far. */
export const cpuOf = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / 100;

/** Linux tells what each process holds and uses; elsewhere nothing is told, and the figures are 0. */
const told = (path: string) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended, or this is no Linux
  }
};
const residentOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1] ?? 0);
/** User and system time, after the name in brackets, which may hold anything. */
function ticksOf(pid: number): number {
  const fields = told(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}
function childrenOf(pid: number): number[] {
  const threads = told(`/proc/${pid}/status`) ? readdirSync(`/proc/${pid}/task`) : [];
  const own = threads.flatMap((thread) =>
    told(`/proc/${pid}/task/${thread}/children`).trim().split(" ").filter(Boolean).map(Number),
  );
  return [...own, ...own.flatMap(childrenOf)];
}
