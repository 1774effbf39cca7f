import { BUNDLING, COPIED } from "./bundling.ts";
import { foundation } from "./foundation.ts";
import { needsOf } from "./needs.ts";
import { powers } from "./powers.ts";
import { NAME, stage } from "./stage.ts";

type Args = Omit<sst.aws.FunctionArgs, "handler" | "link" | "name">;

/**
 * The one way a function is made: it is given what its handler needs (`needs.ts`, and what that lets it do: `powers.ts`), and has a name
 * that stays, by which alarms, schedules and people find it. Its memory is its share of a processor: half a gigabyte is a third of
 * one. None has a share of the account's concurrency kept for it: together they stay far below what an account has, once it is
 * no longer new (docs/operating.md, “First deploy”).
 */
export const lambda = (name: string, handler: string, args: Args = {}) =>
  new sst.aws.Function(logical(name), {
    name: `${NAME}-${name}`,
    handler,
    runtime: "nodejs24.x",
    architecture: "arm64",
    memory: "512 MB",
    timeout: "30 seconds",
    logging: { retention: stage.logs },
    link: needsOf(handler).map((need) => powers[need]),
    nodejs: BUNDLING,
    copyFiles: COPIED,
    ...args,
  });

/**
 * The same, for one that nobody waits for: what it fails at is tried twice more, and then put where a person finds it. Lambda asks
 * the function's own role for leave to put it there.
 */
export const patientLambda = (name: string, handler: string, dead: "events" | "beats", args: Args = {}) =>
  lambda(name, handler, {
    retries: 2,
    permissions: [{ actions: ["sqs:SendMessage"], resources: [foundation.dead[dead]] }],
    transform: {
      eventInvokeConfig: {
        maximumEventAgeInSeconds: SIX_HOURS,
        destinationConfig: { onFailure: { destination: foundation.dead[dead] } },
      },
    },
    ...args,
  });

/** The longest that Lambda keeps a call that it cannot make. */
const SIX_HOURS = 21_600;

/** `reply-edited-hint` as Pulumi's names are written: `ReplyEditedHint`. */
export const logical = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
