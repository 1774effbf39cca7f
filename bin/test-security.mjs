import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What tries to break in: `tests/security`, what is hostile beside what it is hostile to, and browsers in `tests/e2e`. */
const WHERE = [
  "tests/security",
  "packages/notify/hostile.test.ts",
  "packages/records/html.test.ts",
  "packages/stream/privacy.test.ts",
  "packages/people/mail-code.test.ts",
  "packages/people/invitation.test.ts",
  "packages/backchannel/alias.test.ts",
  "packages/backchannel/export.test.ts",
  "functions/realtime",
  "functions/api/http.test.ts",
  "functions/api/sign-in.test.ts",
  "infra/local/front.test.ts",
  "infra/local/safety.test.ts",
  "tests/e2e/security",
  "tests/e2e/screens/hostile-words.test.ts",
];

/** Longer than in `npm test`, longer than in `npm test`, and from a seed of its own; then it says how much was tried. */
const counts = join(tmpdir(), `outloud-counts-${process.pid}.jsonl`);
const seed = process.env.OUTLOUD_FUZZ_SEED ?? `${Date.now() % 2 ** 31}`;
const rounds = process.env.OUTLOUD_FUZZ_ROUNDS ?? "30";
const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, "test.mjs"), ...WHERE, ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      OUTLOUD_COUNTS: counts,
      OUTLOUD_FUZZ_SEED: seed,
      OUTLOUD_FUZZ_ROUNDS: rounds,
    },
  },
);

console.log(
  `\nTried, from seed ${seed} in ${rounds} rounds (OUTLOUD_FUZZ_SEED and OUTLOUD_FUZZ_ROUNDS repeat it):`,
);
const lines = existsSync(counts) ? readFileSync(counts, "utf8").trim().split("\n") : [];
for (const { what, many } of lines.filter(Boolean).map((line) => JSON.parse(line)))
  console.log(`  ${`${many}`.padStart(7)}  ${what}`);
rmSync(counts, { force: true });
process.exit(status ?? 1);
