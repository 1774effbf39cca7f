import { execFile, execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";

const MODULES = join(import.meta.dirname, "../../node_modules");
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * A Chromium that runs here: `CHROMIUM_PATH`, else the one on PATH, else the one from npm. Refused when none of them
 * can be run on this system.
 */
export async function findChromium(): Promise<Chromium> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return { executablePath: own, env: environment() };
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .filter((path) => existsSync(path));
  for (const executablePath of onPath) {
    if (await runs(executablePath)) return { executablePath, env: environment() };
  }
  if (process.platform === "linux" && process.arch === "x64") return chromiumFromNpm();
  throw new Error("There is no Chromium on PATH. Set CHROMIUM_PATH to a Chrome or Chromium of yours.");
}

/** Whether it is a browser, and not a note that says where to get one. */
const runs = (path: string) =>
  promisify(execFile)(path, ["--version"]).then(
    ({ stdout }) => /Chrom/.test(stdout),
    () => false,
  );

/**
 * `@sparticuz/chromium`, unpacked once for each version. It brings the libraries and the one font that a bare machine
 * lacks; its own unpacking is for Lambda and knows one place in the temporary folder only.
 */
export async function chromiumFromNpm(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(join(MODULES, "@sparticuz/chromium/package.json"), "utf8"));
  const folder = join(MODULES, ".cache/chromium", version);
  if (!existsSync(folder)) await unpack(join(MODULES, "@sparticuz/chromium/bin"), folder);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

async function unpack(packed: string, folder: string) {
  const fresh = `${folder}-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await pipeline(
    createReadStream(join(packed, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(join(fresh, "chromium"), { mode: 0o755 }),
  );
  for (const tar of ["al2023", "fonts", "swiftshader"]) {
    const input = brotliDecompressSync(await readFile(join(packed, `${tar}.tar.br`)));
    execFileSync("tar", ["--extract", "--no-same-owner", "--directory", fresh], { input });
  }
  await writeFile(
    join(fresh, "fonts.conf"),
    `<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  // Unpacked beside and renamed: half an unpacking is never taken for a whole one. Whoever comes second keeps the first.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
}

const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
