import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs, parseEnv } from "node:util";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";

/** A sentence for whoever typed the command; everything else that is thrown is a failure of ours. */
export class Unusable extends Error {}

const HERE = resolve(import.meta.dirname, "../..");

/** Flags that every command takes. */
const COMMON = {
  env: { type: "string" },
  deployment: { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Kind = { readonly type: "string" | "boolean"; readonly short?: string };
type Given<Flags extends Record<string, Kind>> = {
  readonly [Name in keyof Flags]?: Flags[Name]["type"] extends "string" ? string : boolean;
} & { readonly dryRun: boolean };

/**
 * Run one command: read its flags, learn where the deployment is, do it, and end with 0; with 1 and a sentence when it cannot be
 * done. `nowhere` is for what asks no deployment. Nothing of the product is to be imported before: it reads its environment when it is.
 */
export async function command<Flags extends Record<string, Kind>>(
  help: string,
  flags: Flags,
  work: (given: Given<Flags>) => Promise<void>,
  { nowhere = false } = {},
): Promise<void> {
  try {
    const given = parsed(flags);
    if (given.help) return console.log(help);
    if (!nowhere) await whereabouts(given);
    await work({ ...given, dryRun: given["dry-run"] ?? false } as Given<Flags>);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** As the SDK says it, and as AWS does of keys that are over or not its own. */
const NOT_SIGNED_IN: ReadonlySet<string> = new Set([
  "CredentialsProviderError",
  "TokenProviderError",
  "ExpiredTokenException",
  "UnrecognizedClientException",
]);

/** What somebody can act on, in a sentence, however deep it lies; whatever else it is, as it is. */
function sentenceOf(error: unknown): unknown {
  for (let one = error; one instanceof Error; one = one.cause) {
    const sentence = sentenceFor(one);
    if (sentence) return sentence;
  }
  return error;
}

function sentenceFor(error: Error): string | undefined {
  if (error instanceof Unusable || error.name === "Refused") return error.message;
  if ("code" in error && (error.code === "ECONNREFUSED" || error.code === "ENOTFOUND"))
    return "Nobody answers there. Does the product run, and is this machine online?";
  if (NOT_SIGNED_IN.has(error.name))
    return "AWS does not know who you are, or no longer: export AWS_PROFILE=outloud, then aws sso login.";
  if (error.message === "Region is missing")
    return "In which region is it? Say so with AWS_REGION, or in your profile.";
  if (error.name === "ResourceNotFoundException")
    return "There is no table of that name there, or it is not made yet.";
  return undefined;
}

function parsed(flags: Record<string, Kind>) {
  try {
    return parseArgs({ options: { ...COMMON, ...flags } }).values as Record<string, never> & {
      env?: string;
      deployment?: string;
      "dry-run"?: boolean;
      help?: boolean;
    };
  } catch (error) {
    throw new Unusable(`${String(error instanceof Error ? error.message : error)} Ask with --help.`);
  }
}

/**
 * Where the deployment is, told the way its functions are told: by the environment. `--env FILE` reads it from a file, as `npm
 * start` writes one while it runs; `--deployment NAME` names what a deploy of that name has made in the account AWS_PROFILE opens.
 */
async function whereabouts({ env, deployment }: { env?: string; deployment?: string }) {
  if (deployment !== undefined)
    return void Object.assign(process.env, namesIn(deployment), await signedInAs());
  const file = env ?? resolve(HERE, ".outloud/environment");
  // What the file says is meant, whatever else this shell has been told.
  if (existsSync(file)) return void Object.assign(process.env, parseEnv(readFileSync(file, "utf8")));
  if (env !== undefined) throw new Unusable(`There is no ${env}. Does the product run there?`);
  if (process.env.OUTLOUD_BOOK === undefined)
    throw new Unusable(
      "Which deployment? Start the product here (npm start), or say --env FILE or --deployment NAME.",
    );
}

/**
 * Who whoever typed this is to AWS, and in which region, told as Lambda tells it: the SDK’s own clients look for a profile by
 * themselves, and our store does not.
 */
async function signedInAs(): Promise<Record<string, string>> {
  const { config } = new EventBridgeClient();
  const { accessKeyId, secretAccessKey, sessionToken } = await config.credentials();
  return {
    AWS_REGION: await config.region(),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken && { AWS_SESSION_TOKEN: sessionToken }),
  };
}

const namesIn = (name: string) => ({
  OUTLOUD_BOOK: `${name}-book`,
  OUTLOUD_ROOM: `${name}-room`,
  OUTLOUD_BUS: name,
  OUTLOUD_ARCHIVE: name,
  OUTLOUD_SCHEDULES: name,
  OUTLOUD_DEAD_EVENTS: `${name}-dead-events`,
  OUTLOUD_DEAD_BEATS: `${name}-dead-beats`,
  OUTLOUD_DEAD_STREAMS: `${name}-dead-streams`,
});
