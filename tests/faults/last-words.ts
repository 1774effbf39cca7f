import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { added, type Line, sentence, TALLY } from "./tally.ts";

/** After all scenarios it is said once more what each went through, and all of them together. */
export function setup() {
  const file = join(tmpdir(), `outloud-faults-${process.pid}.jsonl`);
  process.env[TALLY] = file;
  return () => {
    if (!existsSync(file)) return;
    const lines = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
    rmSync(file);
    for (const line of lines) console.error(`  ${sentence(line)}`);
    console.error(`  ${sentence({ ...lines.reduce(together), scenario: "All scenarios" })}`);
  };
}

const together = (one: Line, other: Line): Line => ({
  ...one,
  rounds: one.rounds + other.rounds,
  kills: { product: one.kills.product + other.kills.product, store: one.kills.store + other.kills.store },
  faults: added(one.faults, other.faults),
  compared: summed(one.compared, other.compared),
});

function summed(one: Line["compared"], other: Line["compared"]): Line["compared"] {
  const sum: Record<string, number> = { ...one };
  for (const [what, many] of Object.entries(other)) sum[what] = (sum[what] ?? 0) + many;
  return sum;
}
