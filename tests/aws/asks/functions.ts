import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../../bin/setup.mjs";
import { STREAMS } from "../../../infra/shape/streams.ts";
import { fileOf, HANDLERS } from "../bundle.ts";
import { aws, functions } from "./evaluated.ts";

/** What is called by its name: by an alarm, by a schedule made months ago, by IoT. */
const NAMED = ["api", "authorizer", "beat", "relay", "pump"];

describe("functions", () => {
  test("every handler there is runs, once for each line of a list, and is a function that a file exports", () => {
    expect(
      functions()
        .map(({ inputs }) => inputs.handler)
        .sort(),
    ).toEqual([...HANDLERS].sort());
    for (const handler of HANDLERS) {
      const file = join(ROOT, `${fileOf(handler)}.ts`);
      const name = handler.slice(fileOf(handler).length + 1);
      expect(existsSync(file), handler).toBe(true);
      expect(readFileSync(file, "utf8")).toMatch(
        new RegExp(`^export (const|(async )?function) ${name}\\b`, "m"),
      );
    }
  });

  test("all are of one kind: Node 24 on arm64, under a name that stays, with logs that end", () => {
    for (const { name, inputs } of functions()) {
      expect(inputs).toMatchObject({ runtime: "nodejs24.x", architectures: ["arm64"] });
      expect(inputs.name).toMatch(/^outloud-production-[a-z-]{3,45}$/);
      expect(
        aws.one("cloudwatch/logGroup:LogGroup", name.replace(/Function$/, "LogGroup")).inputs,
      ).toMatchObject({
        retentionInDays: 90,
      });
    }
    const names = functions().map(({ inputs }) => inputs.name);
    for (const name of NAMED) expect(names).toContain(`outloud-production-${name}`);
  });

  test("what nobody waits for is tried twice more and then set aside", () => {
    const waitedFor = new Set([
      "functions/api/index.handler",
      "functions/realtime/authorizer.handler",
      ...STREAMS.map(({ handler }) => handler),
    ]);
    for (const { name, inputs } of functions().filter(({ inputs }) => !waitedFor.has(inputs.handler))) {
      const config = aws.one(
        "lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
        name.replace(/Function$/, "EventInvokeConfig"),
      );
      expect(config.inputs, inputs.handler).toMatchObject({
        maximumRetryAttempts: 2,
        maximumEventAgeInSeconds: 21_600,
        destinationConfig: { onFailure: { destination: expect.stringMatching(/Dead(Events|Beats)Arn$/) } },
      });
    }
  });
});
