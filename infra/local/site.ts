import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { FILE_TYPES, keptFor } from "../shape/site.ts";
import { type Answer, problem, urlOf } from "./wire.ts";

const WORDS = /^(text\/|application\/(json|manifest)|image\/svg)/;
const SMALLER = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;
const zip = promisify(gzip);

/**
 * The built site from disk: hashed files for ever, everything else asked for again; a path that names no kind of
 * file is a page of the app, also with a dot in it: the word of a room has some.
 */
export function siteIn(folder: string) {
  /** What had no compressed twin on disk, by file and moment. */
  const zipped = new Map<string, Buffer>();

  return async (request: IncomingMessage): Promise<Answer> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return problem(405, "method.not-allowed", "This address can only be read.");
    }
    const path = pathIn(folder, urlOf(request).pathname);
    const asked = path === undefined ? undefined : await fileAt(path);
    const file =
      asked ??
      (path !== undefined && !(extname(path) in FILE_TYPES)
        ? await fileAt(join(folder, "index.html"))
        : undefined);
    if (file === undefined) {
      if ((await fileAt(join(folder, "index.html"))) !== undefined)
        return problem(404, "missing", "There is nothing here.");
      return problem(
        503,
        "site.not-built",
        "The site has not been built yet.",
        `There is no ${join(folder, "index.html")}.`,
      );
    }
    return answer(file, request);
  };

  async function answer(file: { path: string; stamp: string }, request: IncomingMessage): Promise<Answer> {
    const type = FILE_TYPES[extname(file.path)] ?? "application/octet-stream";
    const accepts = String(request.headers["accept-encoding"] ?? "");
    const { encoding, body } = await smallest(file, WORDS.test(type) ? accepts : "");
    const etag = `"${file.stamp}${encoding ? `-${encoding}` : ""}"`;
    const headers = {
      etag,
      vary: "accept-encoding",
      "cache-control": keptFor(file.path.slice(folder.length).replaceAll(sep, "/")),
    };
    if (request.headers["if-none-match"]?.includes(etag)) return { status: 304, headers };
    return {
      status: 200,
      headers: { ...headers, "content-type": type, ...(encoding && { "content-encoding": encoding }) },
      body: await body(),
    };
  }

  async function smallest({ path, stamp }: { path: string; stamp: string }, accepts: string) {
    for (const [encoding, suffix] of SMALLER) {
      if (!accepts.includes(encoding)) continue;
      if (await fileAt(path + suffix)) return { encoding, body: () => readFile(path + suffix) };
    }
    if (!accepts.includes("gzip")) return { encoding: "", body: () => readFile(path) };
    return {
      encoding: "gzip",
      body: async () => {
        const key = `${path} ${stamp}`;
        const made = zipped.get(key) ?? (await zip(await readFile(path)));
        zipped.set(key, made);
        return made;
      },
    };
  }
}

/** The file a path asks for; nothing outside the folder, nothing unreadable. */
function pathIn(folder: string, pathname: string) {
  try {
    const path = join(folder, decodeURIComponent(pathname));
    return (path === folder || path.startsWith(folder + sep)) && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined; // a path that is not UTF-8 names nothing of ours
  }
}

async function fileAt(path: string) {
  const found = await stat(path).catch(() => undefined); // no such file
  if (!found?.isFile()) return undefined;
  return { path, stamp: `${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}` };
}
