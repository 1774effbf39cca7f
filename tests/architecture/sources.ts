import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** A file and what is written in it. Rules look at nothing else, so that they can be shown a broken one. */
export interface Source {
  /** From the root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** A rule reads everything and answers with what breaks it, each by file and reason; nothing when it is kept. */
export type Rule = (sources: readonly Source[]) => string[];

export interface Import {
  readonly file: string;
  /** As written: "#journal", "./store.ts", "zod". */
  readonly spec: string;
  /** The file it means, from the root, when it is a relative one; else the same as `spec`. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const TOPS = ["bin", "demo", "functions", "infra", "packages", "tests", "web"];

/** Breaks every rule on purpose. */
const EXAMPLES = "tests/architecture/broken.test.ts";

/** Every file of ours that people write. */
export const readSources = (root: string): Source[] =>
  readdirSync(root)
    .filter((top) => TOPS.includes(top))
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map((file) =>
        posix.join(top, file.replaceAll("\\", "/")),
      ),
    )
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && file !== EXAMPLES)
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

const FROM = /^[ \t]*(?:import|export)(\s+type\b)?[^"'`;=]*?\bfrom\s*["']([^"']+)["']/gm;
const BARE = /^[ \t]*import\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/gm;

/** What a file imports, as text: re-exports and `import()` too. */
export function importsOf({ file, text }: Source): Import[] {
  const written = withoutComments(text);
  const edge = (spec: string, typeOnly: boolean): Import => ({
    file,
    spec,
    target: meant(file, spec),
    typeOnly,
  });
  return [
    ...[...written.matchAll(FROM)].map(([, type, spec = ""]) => edge(spec, type !== undefined)),
    ...[...written.matchAll(BARE)].map(([, bare, called]) => edge(bare ?? called ?? "", false)),
  ];
}

const meant = (file: string, spec: string) =>
  spec.startsWith(".") ? posix.join(posix.dirname(file), spec) : spec;

/** Comments may speak of anything; they import nothing and call nothing. */
export const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}])\/\/.*$/gm, "$1");

export const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("tests/");
export const topOf = (file: string) => file.split("/")[0] ?? "";
export const capabilityOf = (file: string) => (topOf(file) === "packages" ? (file.split("/")[1] ?? "") : "");
/** The capability an alias names: "journal" for "#journal/model". */
export const named = (spec: string) => /^#([^/]+)/.exec(spec)?.[1];

/** A rule about imports: says "file → spec" for each one that may not be. */
export const forbids =
  (mayNot: (edge: Import) => boolean): Rule =>
  (sources) =>
    sources
      .flatMap(importsOf)
      .filter(mayNot)
      .map(({ file, spec }) => `${file} → ${spec}`);

/** A rule about words: says "file: what stands there" for each place in `where` that matches. */
export const bans =
  (words: RegExp, where: (file: string) => boolean): Rule =>
  (sources) =>
    sources
      .filter(({ file }) => where(file))
      .flatMap(({ file, text }) =>
        [...withoutComments(text).matchAll(words)].map(([found]) => `${file}: ${found.trim()}`),
      );
