import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** The product in a process of its own, and what it said. */
export interface Product {
  readonly child: ChildProcess;
  readonly origin: string;
  said(): string;
}

/** Starts a program that says where it listens. Thrown with what it said, when it ends before it does. */
export async function started(args: string[], command = process.execPath): Promise<Product> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: environment() });
  let said = "";
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const hear = (words: Buffer) => {
    // What it says all evening about wires that fail is not to be kept whole.
    said = `${said}${words}`.slice(-LAST_WORDS);
    const [, origin] = /listening on (\S+)/.exec(said) ?? [];
    if (origin) resolve(origin);
    if (process.env.OUTLOUD_FAULTS_LOUD) process.stderr.write(words);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  child.once("close", () => reject(new Error(`The product did not start: ${said}`)));
  return { child, said: () => said, origin: await promise };
}

const LAST_WORDS = 200_000;

/** What the machine we run on says, without what the test runner added. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(AWS|OUTLOUD_|VITEST|NODE_ENV$|TEST$)/.test(name)),
  );

/** Ends a process, and waits until it is gone. */
export async function end({ child }: Pick<Product, "child">, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
