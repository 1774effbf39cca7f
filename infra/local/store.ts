import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Mishap, report } from "./mishap.ts";
import { endOrphan, forgetKeeper, noteKeeper } from "./orphan.ts";

export interface Store {
  readonly endpoint: string;
  /** Resolves when it answers. Refused with a Mishap when it never will. */
  readonly ready: Promise<void>;
  /** The SQLite file behind it, when it is ours and not in memory. */
  readonly file?: string;
  stop(): Promise<void>;
}

/** A table store that answers: on `<folder>/book.sqlite`, or in memory without a folder. */
export async function startStore(folder?: string): Promise<Store> {
  const store = await launchStore(folder);
  await store.ready;
  return store;
}

/** Starts the table store and tells where it will be, before it answers. */
export async function launchStore(folder?: string): Promise<Store> {
  const binary = dynoxide();
  if (binary === undefined) return storeElsewhere();

  const file = folder === undefined ? undefined : join(resolve(folder), "book.sqlite");
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  if (file !== undefined) await endOrphan(file);

  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const run = () => {
    const child = spawn(binary, ["serve", "--port", String(port), ...(file ? ["--db-path", file] : [])], {
      stdio: "ignore",
    });
    if (file !== undefined && child.pid !== undefined) noteKeeper(file, child.pid);
    return child;
  };

  let stopping = false;
  let child = run();
  const watch = (keeper: ChildProcess) => {
    keeper.on("error", (error) => report("store", error));
    keeper.once("exit", (code, signal) => {
      if (stopping) return;
      report("store", `the table store ended by itself (${signal ?? code}); it is started again`);
      setTimeout(() => {
        if (stopping) return;
        child = run();
        watch(child);
      }, 100);
    });
  };

  const ready = answering(endpoint, child).then(() => void watch(child));

  return {
    endpoint,
    ready,
    ...(file && { file }),
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        const patience = setTimeout(() => child.kill("SIGKILL"), 3_000);
        await ended;
        clearTimeout(patience);
      }
      if (file !== undefined) forgetKeeper(file);
    },
  };
}

/** The binary npm installed for this system, if there is one. */
function dynoxide() {
  const name = process.platform === "win32" ? "dynoxide.exe" : "dynoxide";
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/${name}`);
  } catch {
    return undefined; // not installed: the caller knows what else to try
  }
}

function storeElsewhere(): Store {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint) return { endpoint, ready: Promise.resolve(), stop: async () => undefined };
  throw new Mishap(
    `There is no table store for this system yet: run "npm install --no-save @dynoxide/${process.platform}-${process.arch}", ` +
      "or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB Local of yours.",
  );
}

/** A port nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}

async function answering(endpoint: string, child: ChildProcess) {
  for (let tries = 0; tries < 1_000; tries++) {
    if (child.exitCode !== null)
      throw new Mishap(`The table store would not start (it ended with ${child.exitCode}).`);
    const answered = await fetch(endpoint).then(
      (response) => response.ok,
      () => false, // not listening yet
    );
    if (answered) return;
    await sleep(5);
  }
  throw new Mishap("The table store did not answer within five seconds.");
}
