import { install, installCloudTypes, tool } from "./setup.mjs";

/** What CI asks before any test: types, then lint and format. Each is run to its end, so that one run shows everything. */
export async function checkTypesAndStyle() {
  await installCloudTypes();
  const types =
    (await step("Types", "tsc", ["--noEmit"])) +
    (await step("Types of the cloud", "tsc", ["--noEmit", "--project", "infra/app"]));
  const style = await step("Lint and format", "biome", ["check", "--error-on-warnings", "."]);
  return types + style;
}

/**
 * Runs one step; 1 when it failed.
 * @param {string} name
 * @param {Parameters<typeof tool>[0]} program
 * @param {string[]} args
 */
async function step(name, program, args) {
  console.log(`\n${name}`);
  return (await tool(program, args)) === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith("check.mjs")) {
  await install();
  const failed =
    (await checkTypesAndStyle()) +
    (await step("Architecture", "vitest", ["run", "--project", "architecture"]));
  process.exit(failed === 0 ? 0 : 1);
}
