import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { ROOT } from "../../bin/setup.mjs";
import { BUNDLING, COPIED } from "../../infra/app/bundling.ts";
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
const sourceOf = (file: string) => `${file}.ts`;

/** What SST tells esbuild for Node 24 (`pkg/runtime/node/build.go` of its own source), with what we tell SST. */
const AS_SST = {
  bundle: true,
  platform: "node",
  format: BUNDLING.format,
  target: "es2024",
  mainFields: ["module", "main"],
  minify: BUNDLING.minify,
  splitting: BUNDLING.splitting,
  keepNames: BUNDLING.esbuild.keepNames,
  external: BUNDLING.esbuild.external,
  outExtension: { ".js": ".mjs" },
  banner: {
    js: [
      "import { createRequire as topLevelCreateRequire } from 'module';",
      "const require = topLevelCreateRequire(import.meta.url);",
      'import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"',
      "const __filename = topLevelFileUrlToPath(import.meta.url)",
      'const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))',
    ].join("\n"),
  },
  absWorkingDir: ROOT,
  metafile: true,
  logLevel: "error",
} satisfies BuildOptions;

/** What comes of a handler's file: where it lies, and what is read when it starts and in all. */
export interface Bundle {
  readonly entry: string;
  readonly atStart: number;
  readonly inAll: number;
}

export interface Bundles extends Disposable {
  of(file: string): Bundle;
}

/** Handlers, bundled: one as it is deployed; of several, what they share lies in files of its own, and is made once. */
export async function bundle(...files: readonly string[]): Promise<Bundles> {
  const outdir = mkdtempSync(join(tmpdir(), "outloud-bundle-"));
  const { metafile } = await build({ ...AS_SST, entryPoints: files.map(sourceOf), outbase: ROOT, outdir });
  for (const { from, to } of COPIED) {
    mkdirSync(dirname(join(outdir, to)), { recursive: true });
    copyFileSync(join(ROOT, from), join(outdir, to));
  }
  return {
    of: (file) => measured(metafile.outputs, file),
    [Symbol.dispose]: () => rmSync(outdir, { recursive: true, force: true }),
  };
}

/** A handler out of its bundle, called as Lambda calls it. */
export async function loaded(bundles: Bundles, handler: string) {
  const { [handler.slice(fileOf(handler).length + 1)]: called } = await import(
    pathToFileURL(bundles.of(fileOf(handler)).entry).href
  );
  return called as (event: unknown, context?: object) => Promise<unknown>;
}

function measured(outputs: Metafile["outputs"], file: string): Bundle {
  const name = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === sourceOf(file)) ?? "";
  /** The files that are read from one on: at its start only those it imports, in the end also those it asks for. */
  const readFrom = (path: string, kinds: readonly string[], read = new Set<string>()): Set<string> => {
    const output = outputs[path];
    if (read.has(path) || !output) return read;
    read.add(path);
    for (const { path: next, kind } of output.imports) if (kinds.includes(kind)) readFrom(next, kinds, read);
    return read;
  };
  // esbuild also writes what only left-out code would have asked for; nothing ever reads that.
  const bytes = (...kinds: string[]) =>
    [...readFrom(name, kinds)].reduce((all, path) => all + (outputs[path]?.bytes ?? 0), 0);
  return {
    entry: join(ROOT, name),
    atStart: bytes("import-statement"),
    inAll: bytes("import-statement", "dynamic-import"),
  };
}

/**
 * The sources that each handler's file uses something of. In one piece each: split, esbuild keeps what only left-out code would
 * have asked for, in files that nothing reads.
 */
export async function sourcesOf(files: readonly string[]): Promise<(file: string) => string[]> {
  const { metafile } = await build({
    ...AS_SST,
    splitting: false,
    minify: false,
    minifySyntax: true,
    entryPoints: files.map(sourceOf),
    outdir: "unwritten",
    write: false,
  });
  const outputs = Object.values(metafile.outputs);
  return (file) =>
    Object.entries(outputs.find(({ entryPoint }) => entryPoint === sourceOf(file))?.inputs ?? {}).flatMap(
      ([source, { bytesInOutput }]) => (bytesInOutput > 0 ? [source] : []),
    );
}
