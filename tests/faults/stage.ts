import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startStore } from "../../infra/local/store.ts";
import type { Hall } from "./attendees.ts";
import { standBetween } from "./between.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The product on a store of ours, with a wire between them that can go wrong; it can be killed and started again. */
export async function setStage(dice: () => number) {
  const data = mkdtempSync(join(tmpdir(), "outloud-faults-"));
  const store = await startStore(data);
  const wire = await standBetween(store.endpoint, dice);
  let running = await run(["--port", "0"]);
  const { origin } = running;

  function run(flags: string[]) {
    const file = store.file ?? "";
    return started(["tests/faults/machine.ts", wire.endpoint, file, "--data", data, "--empty", ...flags]);
  }
  async function kill(signal: NodeJS.Signals) {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    const ended = once(running.child, "exit");
    running.child.kill(signal);
    await ended;
  }

  return {
    origin,
    wire,
    store: store.endpoint,
    /** As a power cut does it: in the middle of whatever it was doing. */
    async killAndStartAgain() {
      await kill("SIGKILL");
      // A deployment has its tables; ours makes sure of that at every start, which is not what is tried here.
      wire.end();
      running = await run(["--port", new URL(origin).port]);
      wire.begin();
    },
    async [Symbol.asyncDispose]() {
      await kill("SIGTERM");
      wire.close();
      await store.stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function started(args: string[]): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", process.env.OUTLOUD_FAULTS_LOUD ? "inherit" : "ignore"],
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(AWS|OUTLOUD_|VITEST|NODE_ENV$|TEST$)/.test(name)),
    ),
  });
  let said = "";
  for await (const words of child.stdout ?? []) {
    said += words;
    const origin = /listening on (\S+)/.exec(said)?.[1];
    if (origin) {
      return { child, origin };
    }
  }
  throw new Error(`the product did not start: ${said}`);
}

/** A room that stands open, made by the first person there is. */
export async function openHall(origin: string): Promise<Hall> {
  const ask = async (path: string, method: string, json: object, cookie = "") => {
    const headers = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin", cookie };
    const response = await fetch(origin + path, { method, headers, body: JSON.stringify(json) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  await ask("/api/sign-in/code", "POST", { email: "ana@example.org" });
  let token: string | undefined;
  while (!token) {
    await sleep(50);
    const mails = (await (await fetch(`${origin}/outbox.json`)).json()) as { text: string }[];
    token = /token=([^\s<>"]+)/.exec(mails[0]?.text ?? "")?.[1];
  }
  const entered = await ask("/api/sign-in/link", "POST", { token });
  const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const made = await ask("/api/sessions", "POST", { title: "A stormy hour", language: "en" }, cookie);
  const { id, code } = (await made.json()) as { id: string; code: string };
  await ask(`/api/rooms/${id}/seat`, "PUT", { as: "name" }, cookie);
  await ask(`/api/rooms/${id}/opening`, "PUT", {}, cookie);
  return { origin, session: id, code };
}
