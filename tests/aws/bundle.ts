import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { ROOT } from "../../bin/setup.mjs";
import { SCHEDULES } from "../../infra/shape/schedules.ts";
import { STREAMS } from "../../infra/shape/streams.ts";
import { SUBSCRIPTIONS } from "../../infra/shape/subscriptions.ts";

/** Every handler that runs on AWS, named as infra names it. */
export const HANDLERS = [
  "functions/api/index.handler",
  "functions/realtime/authorizer.handler",
  "functions/cadence/beat.handler",
  ...[...STREAMS, ...SCHEDULES, ...SUBSCRIPTIONS].map(({ handler }) => handler),
];

export const fileOf = (handler: string) => handler.slice(0, handler.lastIndexOf("."));
export const FILES = [...new Set(HANDLERS.map(fileOf))];

/** What comes of a handler's file: where it lies, what is read when it starts and in all, and what of which source went into it. */
export interface Bundle extends Disposable {
  readonly entry: string;
  readonly atStart: number;
  readonly inAll: number;
  /** Bytes by source, as far as something of it is left. */
  readonly sources: ReadonlyMap<string, number>;
  readonly sourcesAtStart: ReadonlyMap<string, number>;
}

/** SST's own options for a function in ESM, minified and split (`infra/app/function.ts`). */
const AS_SST = {
  bundle: true,
  platform: "node" as const,
  format: "esm" as const,
  target: "esnext",
  mainFields: ["module", "main"],
  minify: true,
  splitting: true,
  outExtension: { ".js": ".mjs" },
  banner: {
    js: "import { createRequire as topLevelCreateRequire } from 'module';const require = topLevelCreateRequire(import.meta.url);",
  },
} satisfies BuildOptions;

export async function bundle(file: string): Promise<Bundle> {
  const outdir = mkdtempSync(join(tmpdir(), "outloud-bundle-"));
  const { metafile } = await build({
    ...AS_SST,
    entryPoints: [`${file}.ts`],
    absWorkingDir: ROOT,
    outdir,
    metafile: true,
    logLevel: "error",
  });
  const { outputs } = metafile;
  const name = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === `${file}.ts`) ?? "";
  const started = new Set<string>();
  const start = (path: string) => {
    if (started.has(path) || !outputs[path]) return;
    started.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === "import-statement") start(next);
  };
  start(name);
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((all, path) => all + (outputs[path]?.bytes ?? 0), 0);
  const from = (paths: Iterable<string>) => {
    const bytes = new Map<string, number>();
    for (const path of paths)
      for (const [source, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {}))
        if (bytesInOutput > 0) bytes.set(source, (bytes.get(source) ?? 0) + bytesInOutput);
    return bytes;
  };
  return {
    entry: join(ROOT, name),
    [Symbol.dispose]: () => rmSync(outdir, { recursive: true, force: true }),
    atStart: sum(started),
    inAll: sum(Object.keys(outputs)),
    sources: from(Object.keys(outputs)),
    sourcesAtStart: from(started),
  };
}
