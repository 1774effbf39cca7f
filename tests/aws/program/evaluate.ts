import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as aws from "@pulumi/aws";
import * as util from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { Asked, Guards } from "../asked.ts";
import { yesCloud } from "./cloud.ts";

/**
 * SST's program, evaluated as SST evaluates it, against a cloud that says yes to everything; prints what was asked of it. Bundled and run
 * by `tests/aws/program.ts`: `node … <stage> <root>`.
 */
const [stage = "", root = ""] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "outloud-program-"));

/** SST itself is a server that its program asks for what only it can do: bundling, and where its own buckets are. */
const server = createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  const { method, params } = JSON.parse(text);
  response.end(JSON.stringify({ result: ANSWERS[method]?.(params[0]) ?? {} }));
});
const ANSWERS: Record<string, (asked: { handler: string }) => object> = {
  "Provider.Aws.Bootstrap": () => ({ asset: "sst-asset", state: "sst-state" }),
  "Runtime.Build": ({ handler }) => ({
    handler,
    out: mkdtempSync(join(work, "bundle-")),
    errors: [],
    sourcemaps: [],
  }),
};

const asked: Asked[] = [];
const guards: Guards = new Map();
util.runtime.setMocks(yesCloud(asked, guards), "outloud", stage, false);
Object.assign(globalThis, {
  aws,
  random,
  $util: util,
  $output: util.output,
  $resolve: util.all,
  $interpolate: util.interpolate,
  $concat: util.concat,
  $jsonParse: util.jsonParse,
  $jsonStringify: util.jsonStringify,
  $config: (config: object) => config,
  $dev: false,
  $cli: { command: "deploy", paths: { root, work, home: work, platform: join(root, ".sst/platform") } },
});

// Resources ask for others when they are answered: all is said when nothing is left to wait for.
process.once("beforeExit", () => process.stdout.write(JSON.stringify(asked)));
server.unref().listen(0, "127.0.0.1", async () => {
  process.env.SST_SERVER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { default: config } = await import("../../../sst.config.ts");
  const { app, run: deploy } = config as unknown as {
    app: (input: { stage: string }) => object;
    run: () => Promise<Record<string, unknown>>;
  };
  // SST's own modules look at the app when they are read.
  Object.assign(globalThis, { $app: { stage, ...app({ stage }) } });
  Object.assign(globalThis, { sst: await import("../../../.sst/platform/src/components/index.ts") });
  const { run } = await import("../../../.sst/platform/src/auto/run.ts");
  await util.runtime.runInPulumiStack(() => {
    util.runtime.registerStackTransformation(({ type, name, opts }) => {
      const { protect, retainOnDelete } = opts;
      guards.set(`${type} ${name}`, { protect, retainOnDelete });
      return undefined;
    });
    return run(deploy as never);
  });
});
