import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { give, ROOT, tool } from "./setup.mjs";

const SITE = join(ROOT, "dist/web");
/** What the standing site was made from: the files outside `web/` that went into it, and the fingerprint of everything. */
const RECORD = `${SITE}.json`;
const CONFIG = ["package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"];

/** Builds the site into `dist/web`, when what it is made from has changed since the last time. */
export async function buildSite() {
  if (existsSync(join(SITE, "index.html")) && existsSync(RECORD)) {
    const { ingredients, fingerprint } = JSON.parse(readFileSync(RECORD, "utf8"));
    if (fingerprint === fingerprintOf(ingredients)) return;
  }
  console.log("Building the site…");
  // Beside the old one, then swapped: an interrupted build leaves no half a site, and two at once do not meet.
  const fresh = `${SITE}-${process.pid}`;
  // A test runner calls its own environment `test`, for which libraries bring their heavier, talkative halves.
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await tool("vite", ["build", "--logLevel", "warn", "--outDir", fresh, "--emptyOutDir"], {
    env,
  });
  if (code !== 0) give("The site could not be built; the reason is above.");
  const ingredients = JSON.parse(readFileSync(`${fresh}.ingredients.json`, "utf8"));
  const record = `${fresh}.json`;
  writeFileSync(record, JSON.stringify({ ingredients, fingerprint: fingerprintOf(ingredients) }));
  rmSync(`${fresh}.ingredients.json`);
  swap(fresh, SITE);
  renameSync(record, RECORD);
}

/**
 * @param {string} fresh
 * @param {string} standing
 */
function swap(fresh, standing) {
  const old = `${fresh}-old`;
  mkdirSync(join(standing, ".."), { recursive: true });
  if (existsSync(standing)) renameSync(standing, old);
  renameSync(fresh, standing);
  rmSync(old, { recursive: true, force: true });
}

/** @param {string[]} ingredients */
function fingerprintOf(ingredients) {
  const web = readdirSync(join(ROOT, "web"), { recursive: true, encoding: "utf8" })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => join("web", file));
  const hash = createHash("sha256");
  for (const file of [...new Set([...web, ...ingredients, ...CONFIG])].sort()) {
    const path = join(ROOT, file);
    if (statSync(path, { throwIfNoEntry: false })?.isFile())
      hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

if (process.argv[1]?.endsWith("site.mjs")) await buildSite();
