import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkTypesAndStyle } from "./check.mjs";
import { install, tool } from "./setup.mjs";

await install();

// With a path or a pattern somebody wants those tests, and soon; without, everything is asked.
const asked = process.argv.slice(2);
let failed = asked.length === 0 ? await checkTypesAndStyle() : 0;

const report = join(tmpdir(), `outloud-tests-${process.pid}.json`);
const code = await tool("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...asked,
]);
const { numPassedTests, numFailedTests, testResults } = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 1, testResults: [] };
rmSync(report, { force: true });
// A file that could not even be read has no tests to count; it counts as one that failed. So does an error outside any test.
const unread = testResults.filter(isUnread).length;
const passed = numPassedTests;
failed += numFailedTests + unread;
if (code !== 0 && failed === 0 && passed > 0) failed = 1;
if (passed + failed === 0) console.error("No test ran.");

// Each of these is a question to the test or to the product, even when the run is green.
for (const name of testResults.flatMap(neededTwoTries))
  console.log(`  passed at the second try only: ${name}`);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(passed > 0 && failed === 0 ? 0 : 1);

/** @param {{ status: string, assertionResults: unknown[] }} file */
function isUnread({ status, assertionResults }) {
  return status === "failed" && assertionResults.length === 0;
}

/** @param {{ assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file */
function neededTwoTries({ assertionResults }) {
  return assertionResults
    .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
    .map(({ fullName }) => fullName);
}
