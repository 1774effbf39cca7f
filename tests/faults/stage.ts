import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { portOf } from "../../infra/local/front.ts";
import type { Mail } from "../../infra/local/mail.ts";
import { startStore } from "../../infra/local/store.ts";
import type { Outloud } from "../e2e/outloud.ts";
import { diceOf } from "./dice.ts";
import { type Letter, letterIn } from "./letter.ts";
import { patiently } from "./patiently.ts";
import { end, started } from "./product.ts";
import { type Call, standBetween, type Wire } from "./wire.ts";

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** As long as the last try of a delivery may wait, and the lease of a mail with it. */
const ALL_TRIES = "PT5M";

interface Beginning {
  readonly seed: number;
  /** The instant its clock starts at. */
  readonly at?: string;
}

/** The product on a store of ours, with a wire before each service that can go wrong; both can be killed and come back. */
export async function setStage({ seed, at }: Beginning) {
  const data = mkdtempSync(join(tmpdir(), "outloud-faults-"));
  const store = await startStore(data);
  const port = await freePort();
  const services = `http://127.0.0.1:${port}`;
  let nth = 0;
  const letters: Letter[] = [];
  const wire = (name: Wire["service"], endpoint: string, overhear?: (call: Call) => void) =>
    standBetween(name, endpoint, { dice: diceOf(seed + nth++), ...(overhear && { overhear }) });
  const [ofStore, bus, scheduler, realtime, mail] = [
    await wire("store", store.endpoint),
    await wire("bus", services),
    await wire("scheduler", services),
    await wire("realtime", services),
    await wire("mail", services, (call) => letters.push(letterIn(call))),
  ];
  const wires = [ofStore, bus, scheduler, realtime, mail];
  const between = JSON.stringify({
    store: { endpoint: ofStore.endpoint, file: store.file },
    services: {
      port,
      told: {
        AWS_ENDPOINT_URL_EVENTBRIDGE: bus.endpoint,
        AWS_ENDPOINT_URL_SCHEDULER: scheduler.endpoint,
        AWS_ENDPOINT_URL_IOT_DATA_PLANE: realtime.endpoint,
        AWS_ENDPOINT_URL_SESV2: mail.endpoint,
      },
    },
  });
  const kills = { product: 0, store: 0 };
  let stormy = false;
  let running = await run(["--port", "0", ...(at ? ["--at", at] : [])]);
  const { origin } = running;

  function run(flags: string[]) {
    return started(["tests/faults/machine.ts", between, "--data", data, "--empty", ...flags]);
  }
  const weather = () => {
    for (const each of wires) stormy ? each.begin() : each.end();
  };

  async function killStore() {
    const keeper = Number(readFileSync(`${store.file}.pid`, "utf8"));
    process.kill(keeper, "SIGKILL");
    kills.store++;
    while (Number(readFileSync(`${store.file}.pid`, "utf8")) === keeper) await sleep(10);
    await patiently(() => fetch(store.endpoint));
  }

  async function killAndStartAgain() {
    await end(running, "SIGKILL");
    kills.product++;
    await restart();
  }

  async function restart() {
    // A deployment has its tables; ours makes sure of that at every start, which is not what is tried here.
    for (const each of wires) each.end();
    running = await run(["--port", new URL(origin).port]);
    weather();
  }

  async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await patiently(() => fetch(origin + path, init));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<Answer>;
  }
  const post = <Answer>(path: string, body: object) =>
    ask<Answer>(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const now = async () => new Date((await ask<{ now: string }>("/dev/clock")).now);
  /** Moves the clock there, however often the machine dies on the way. */
  async function clockTo(to: string) {
    while ((await now()).toISOString() < to)
      await post("/dev/clock", { to }).catch((error: unknown) => {
        if (!/clock\.backwards/.test(String(error))) throw error; // it arrived by itself meanwhile
      });
  }
  const clockBy = async (by: string) => void (await post("/dev/clock", { by }));

  return {
    origin,
    data,
    kills,
    wires,
    /** Every letter that left, even if nobody here remembers it any more. */
    letters: letters as readonly Letter[],
    store: store.endpoint,
    services,
    /** Wires begin to go wrong. */
    storm() {
      stormy = true;
      weather();
    },
    /** Wires behave, and everything that was promised is tried until it is done; dead letters too, as somebody would. */
    async calm() {
      stormy = false;
      weather();
      let replayed = 0;
      for (let parked = 1; parked > 0; replayed += parked) {
        await clockBy(ALL_TRIES);
        ({ replayed: parked } = await post<{ replayed: number }>("/dev/dead-letters/replay", {}));
      }
      return replayed;
    },
    /** As a power cut does it, to the product or to its store: in the middle of whatever it was doing. */
    killOne: (which: keyof typeof kills) => (which === "store" ? killStore() : killAndStartAgain()),
    killAndStartAgain,
    stop: () => end(running, "SIGTERM"),
    kill: () => end(running, "SIGKILL"),
    restart,
    mails: async (to = "") => (await ask<Mail[]>(`/outbox.json?to=${encodeURIComponent(to)}`)).toReversed(),
    now,
    clockTo,
    clockBy,
    said: () => running.said(),
    async [Symbol.asyncDispose]() {
      for (const each of wires) each.end();
      await end(running, "SIGTERM");
      for (const each of wires) each.close();
      await store.stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  } satisfies Outloud & Record<string, unknown>;
}

/** A port nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "127.0.0.1"), "listening");
  const port = portOf(probe);
  await once(probe.close(), "close");
  return port;
}
