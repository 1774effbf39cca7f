import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { refuseDamaged } from "./damage.ts";
import { Mishap, report } from "./mishap.ts";
import { endOrphan, forgetKeeper, noteKeeper } from "./orphan.ts";

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

interface Store {
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
  if (file !== undefined) {
    await endOrphan(file);
    refuseDamaged(file);
  }

  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const args = ["serve", "--port", String(port), ...(file ? ["--db-path", file] : [])];
  let stopping = false;
  let pause = FIRST_PAUSE;
  let since = performance.now();
  let keeper = run();

  function run() {
    since = performance.now();
    const child = spawn(binary ?? "", args, { stdio: ["ignore", "ignore", "pipe"] });
    try {
      if (file !== undefined && child.pid !== undefined) noteKeeper(file, child.pid);
    } catch (error) {
      child.kill("SIGKILL"); // nobody would know of it
      throw error;
    }
    return child;
  }

  /** Starts it again whenever it ends by itself; a little later each time, until it has lived for a while. */
  function watch() {
    keeper.stderr?.resume();
    keeper.once("exit", (code, signal) => {
      if (stopping) return;
      report("store", `the table store ended by itself (${signal ?? code}); it is started again`);
      pause = performance.now() - since > LONGEST_PAUSE ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, pause * 2);
      setTimeout(() => {
        if (stopping) return;
        keeper = run();
        watch();
      }, pause);
    });
  }

  async function stop() {
    stopping = true;
    if (keeper.exitCode === null && keeper.signalCode === null) {
      const ended = once(keeper, "exit");
      keeper.kill("SIGTERM");
      const patience = setTimeout(() => keeper.kill("SIGKILL"), 3_000);
      await ended;
      clearTimeout(patience);
    }
    if (file !== undefined) forgetKeeper(file);
  }

  const ready = answering(endpoint, keeper).then(watch);
  ready.catch(() => undefined); // whoever awaits it hears of it
  return { endpoint, ready, ...(file && { file }), stop };
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

/** A store that is neither started nor stopped here. */
export const keptElsewhere = (where: { endpoint: string; file?: string }): Store => ({
  ...where,
  ready: Promise.resolve(),
  stop: async () => undefined,
});

function storeElsewhere(): Store {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint) return keptElsewhere({ endpoint });
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

async function answering(endpoint: string, keeper: ChildProcess) {
  let said = "";
  keeper.stderr?.on("data", (text) => {
    said = `${said}${text}`.slice(-500);
  });
  const failed = once(keeper, "exit").then(
    ([code]) => said.trim().split("\n").at(-1) || `it ended with ${code}`,
    (error: Error) => error.message, // it could not even be run
  );
  for (let tries = 0; tries < 1_000; tries++) {
    const answered = await fetch(endpoint).then(
      (response) => response.ok,
      () => false, // not listening yet
    );
    if (answered) return;
    const reason = await Promise.race([failed, sleep(5)]);
    if (reason !== undefined) throw new Mishap(`The table store would not start: ${reason}.`);
  }
  throw new Mishap("The table store did not answer within five seconds.");
}
