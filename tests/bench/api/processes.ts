import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { workApart } from "../apart.ts";
import { cpuOf, pidsOf } from "../product.ts";
import type { Done, Load } from "./load.ts";
import type { Taken } from "./taken.ts";

const run = (file: string) =>
  fork(join(import.meta.dirname, file), { stdio: ["ignore", "ignore", "inherit", "ipc"] });

/** The next message of a process; a process that ends instead is an error. */
function heardFrom(child: ChildProcess) {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  ended.catch(() => undefined); // whoever waits for a message hears of it
  return async <Message>(): Promise<Message> => {
    const [message] = (await Promise.race([once(child, "message"), ended])) as [Message];
    return message;
  };
}

/** Asks from a process of its own. */
export const loadApart = () => workApart<Load, Done>("api/load.ts");

/** What each kind of work takes of the table. */
export async function takenApart(): Promise<Taken[]> {
  const counting = workApart<object, Taken[]>("api/taken.ts");
  const taken = await counting.ask({});
  counting.end();
  return taken;
}

/** The bare limit in a process of its own, with its store. */
export async function bareApart() {
  const child = run("bare.ts");
  const { origin } = await heardFrom(child)<{ origin: string }>();
  return {
    origin,
    cpu: () => cpuOf(pidsOf(child.pid ?? 0)),
    end: () => child.disconnect(),
  };
}
