import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { ROOT } from "../../bin/setup.mjs";
import { BUNDLING } from "../../infra/app/bundling.ts";
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

/** What comes of a handler's file: where it lies, and what is read when it starts and in all. */
export interface Bundle extends Disposable {
  readonly entry: string;
  readonly atStart: number;
  readonly inAll: number;
}

/** What SST tells esbuild, with what we tell SST. */
const AS_SST = {
  bundle: true,
  platform: "node" as const,
  format: BUNDLING.format,
  target: "esnext",
  mainFields: ["module", "main"],
  minify: BUNDLING.minify,
  splitting: BUNDLING.splitting,
  external: BUNDLING.esbuild.external,
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
  /** The files that are read from one on: at its start only those it imports, in the end also those it asks for. */
  const readFrom = (path: string, kinds: readonly string[], read = new Set<string>()): Set<string> => {
    const output = outputs[path];
    if (read.has(path) || !output) return read;
    read.add(path);
    for (const { path: next, kind } of output.imports) if (kinds.includes(kind)) readFrom(next, kinds, read);
    return read;
  };
  const atStart = readFrom(name, ["import-statement"]);
  // esbuild also writes what only left-out code would have asked for; nothing ever reads that.
  const inAll = readFrom(name, ["import-statement", "dynamic-import"]);
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((all, path) => all + (outputs[path]?.bytes ?? 0), 0);
  return {
    entry: join(ROOT, name),
    [Symbol.dispose]: () => rmSync(outdir, { recursive: true, force: true }),
    atStart: sum(atStart),
    inAll: sum(inAll),
  };
}

/**
 * The sources that a handler uses something of. In one piece: split, esbuild keeps what only left-out code would have asked for,
 * in files that nothing reads.
 */
export async function sourcesOf(file: string): Promise<string[]> {
  const { metafile } = await build({
    ...AS_SST,
    splitting: false,
    entryPoints: [`${file}.ts`],
    absWorkingDir: ROOT,
    outfile: "unwritten.mjs",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([source, { bytesInOutput }]) => (bytesInOutput > 0 ? [source] : [])),
  );
}
