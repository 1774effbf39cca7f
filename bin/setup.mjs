import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

// Runs before anything is installed: nothing here but what Node 20 brings, in words an older one can read too.
if (Number(process.versions.node.split(".")[0]) < 20)
  give(`Outloud needs Node 20 or newer to set itself up. This is Node ${process.versions.node}.`);

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The Node of the Lambda runtime, from npm: everything but this set-up runs on it. */
export const NODE = join(ROOT, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** @param {string} file */
const read = (file) => readFileSync(join(ROOT, file), "utf8").trim();

/** @param {string} file */
const json = (file) => JSON.parse(read(file));

/** npm's advice is for those who choose the packages; what fails is still said. */
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

/** Installs what is missing, and says so; silent when everything is in place. */
export async function install() {
  if (!installed()) {
    console.log("Installing dependencies, about 800 MB, once. This takes a minute or two…");
    await npm(["ci", "--include=dev", "--include=optional", "--ignore-scripts=false", ...QUIET]);
    if (!installed())
      give(`npm finished, but ${NODE} or a package is still missing. Is "ignore-scripts" set for npm?`);
  }
  await installStore();
}

/**
 * Whether npm finished what the lock asks for. npm writes its own copy of the lock last, so an interrupted install has
 * none, and one that somebody changed since says other versions.
 */
function installed() {
  const copy = "node_modules/.package-lock.json";
  if (!existsSync(NODE) || !existsSync(join(ROOT, copy))) return false;
  const there = json(copy).packages;
  return Object.entries(json("package-lock.json").packages).every(
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  );
}

/** The embedded store's binary for this system; the lock can only name the one for Linux on x64. */
async function installStore() {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB || existsSync(join(ROOT, "node_modules", name))) return;
  const version = json("package.json").optionalDependencies["@dynoxide/linux-x64"];
  console.log(`Adding the embedded store for this system (${name})…`);
  await npm(["install", "--no-save", "--no-package-lock", ...QUIET, `${name}@${version}`], () =>
    give(
      `There is no embedded store for ${process.platform} on ${process.arch}.\n` +
        "Start DynamoDB Local, or anything that speaks like it, and set AWS_ENDPOINT_URL_DYNAMODB to its address.",
    ),
  );
}

/**
 * @param {string[]} args
 * @param {() => never} [otherwise]
 */
async function npm(args, otherwise = () => give(`npm ${args[0]} failed; what it said is above.`)) {
  const own = process.env.npm_execpath;
  const code = own?.endsWith("npm-cli.js")
    ? await run(process.execPath, [own, ...args])
    : await run("npm", args, { shell: process.platform === "win32" });
  if (code !== 0) otherwise();
}

/**
 * The types of the cloud: SST writes them into `.sst/platform`, with packages of its own from npm. It asks AWS nothing, and neither
 * `npm start` nor a deploy needs it.
 */
export async function installCloudTypes() {
  const { version } = json("node_modules/sst/package.json");
  const platform = join(ROOT, ".sst/platform");
  // Its packages come after the version, and what names them comes last.
  if (existsSync(join(platform, "config.d.ts")) && read(".sst/platform/version") === version) return;
  console.log("Adding the types of the cloud, about 300 MB, once. This takes a minute…");
  const env = {
    ...ownNodeFirst(),
    SST_SKIP_DEPENDENCY_CHECK: "1",
    SST_NO_BUN: "1",
    SST_TELEMETRY_DISABLED: "1",
  };
  if (
    (await tool("sst", ["install", "--stage", "check"], { env, stdio: ["ignore", "ignore", "inherit"] })) !==
    0
  )
    give("SST could not add the types of the cloud; what it said is above.");
}

/** The environment in which whatever is called `node` is our own: a system's may be too old to run TypeScript. */
export const ownNodeFirst = () => ({
  ...process.env,
  PATH: `${join(NODE, "..")}${delimiter}${process.env.PATH}`,
});

/** The JavaScript a tool from npm starts with: the same on every system, and run by our own Node. */
const TOOLS = {
  biome: "@biomejs/biome/bin/biome",
  sst: "sst/bin/sst.mjs",
  tsc: "typescript/bin/tsc",
  vite: "vite/bin/vite.js",
  vitest: "vitest/vitest.mjs",
};

/**
 * Runs a tool from npm and tells its exit code.
 * @param {keyof typeof TOOLS} name
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export const tool = (name, args, options) =>
  run(NODE, [join(ROOT, "node_modules", TOOLS[name]), ...args], options);

/**
 * Runs a program in our terminal and tells its exit code. What asks us to stop is passed on.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", ...options });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  process.on("SIGINT", pass).on("SIGTERM", pass);
  return new Promise((done) => {
    child.on("error", (error) => give(`${program} cannot be run: ${error.message}`));
    child.on("exit", (code) => {
      process.off("SIGINT", pass).off("SIGTERM", pass);
      done(code ?? 1);
    });
  });
}

/**
 * Lets our own Node take over this process; where the system cannot replace a process, it runs as its child.
 * @param {string[]} args
 */
export async function become(args) {
  process.chdir(ROOT);
  const all = ["--import", "./bin/leave-with-npm.mjs", ...args];
  if (process.execve && process.platform !== "win32") process.execve(NODE, [NODE, ...all]);
  await import("./leave-with-npm.mjs");
  process.exit(await run(NODE, all));
}

/**
 * @param {string} why
 * @returns {never}
 */
export function give(why) {
  console.error(why);
  process.exit(1);
}
