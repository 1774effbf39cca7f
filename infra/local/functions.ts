import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Longer than any function of ours is allowed on AWS. */
const PATIENCE = 60_000;

export interface Functions {
  /** Whether there is a file behind `handler`. */
  has(handler: string): boolean;
  /** Calls a handler named by its path, as `functions/on/welcome.handler`, the way Lambda would. */
  call(handler: string, event: unknown): Promise<unknown>;
  /** Imports a handler ahead of its first call. */
  warm(handler: string): Promise<unknown>;
}

type Handler = (event: unknown, context: object) => unknown;

/** The handlers under `root`, each imported at its first call and kept. */
export function functionsAt(root: string): Functions {
  const loaded = new Map<string, Promise<Handler>>();
  const place = (handler: string) => {
    const dot = handler.lastIndexOf(".");
    return { file: join(root, `${handler.slice(0, dot)}.ts`), name: handler.slice(dot + 1) };
  };

  async function load(handler: string): Promise<Handler> {
    const { file, name } = place(handler);
    const exports = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const found = exports[name];
    if (typeof found !== "function") throw new Error(`${handler}: the file exports no ${name}`);
    return found as Handler;
  }

  async function warm(handler: string): Promise<Handler> {
    const promise = loaded.get(handler) ?? load(handler);
    loaded.set(handler, promise);
    try {
      return await promise;
    } catch (error) {
      loaded.delete(handler);
      throw error;
    }
  }

  return {
    has: (handler) => existsSync(place(handler).file),
    warm,
    async call(handler, event) {
      const run = await warm(handler);
      return within(PATIENCE, handler, async () => run(event, contextOf(handler)));
    },
  };
}

const contextOf = (handler: string) => ({
  functionName: handler,
  functionVersion: "$LATEST",
  invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${handler}`,
  awsRequestId: randomUUID(),
  getRemainingTimeInMillis: () => PATIENCE,
});

async function within<Result>(patience: number, what: string, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`${what} took longer than ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
