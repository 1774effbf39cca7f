import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { gather } from "./crowd.ts";
import type { gatherListeners } from "./listeners.ts";

/** Does something in a process of its own, and answers what came of it. */
function askIn(child: ChildProcess) {
  let orders = 0;
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the load ended with ${code}`);
  });
  ended.catch(() => undefined); // whoever waits for an answer hears of it
  return async <Result>(act: string, input: object): Promise<Result> => {
    const id = ++orders;
    child.send({ id, act, input });
    for (;;) {
      const [answer] = (await Promise.race([once(child, "message"), ended])) as [
        { id: number; result?: Result; error?: string },
      ];
      if (answer.id !== id) continue;
      if (answer.error) throw new Error(`${act}: ${answer.error}`);
      return answer.result as Result;
    }
  };
}

const run = (file: string) =>
  fork(join(import.meta.dirname, file), { stdio: ["ignore", "ignore", "inherit", "ipc"] });

type Result<Made, Act extends keyof Made> = Made[Act] extends (...input: never[]) => Promise<infer Given>
  ? Given
  : never;
type Input<Made, Act extends keyof Made> = Made[Act] extends (input: infer Given) => unknown ? Given : object;

/** The acts of a hall, done in a process of its own. */
async function apart<Made>(where: object) {
  const child = run("load.ts");
  const ask = askIn(child);
  await ask("begin", where);
  return {
    do: <Act extends keyof Made & string>(act: Act, input: Input<Made, Act> | object = {}) =>
      ask<Result<Made, Act>>(act, input as object),
    end: () => child.disconnect(),
  };
}

export const crowdApart = (where: { origin: string; session: string; code: string }) =>
  apart<ReturnType<typeof gather>>(where);
export const listenersApart = (url: string) => apart<ReturnType<typeof gatherListeners>>({ url });

/** A bare broker in a process of its own; `play` publishes frames and tells when. */
export async function brokerApart() {
  const child = run("bare-broker.ts");
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return {
    url,
    async play(frames: string[], every: number) {
      child.send({ frames, every });
      const [{ sent }] = (await once(child, "message")) as [{ sent: { n: number; at: number }[] }];
      return sent;
    },
    end: () => child.disconnect(),
  };
}
