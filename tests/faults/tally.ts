import { appendFileSync } from "node:fs";
import { type Counts, FAULTS, noFaults } from "./faults.ts";
import type { Stage } from "./stage.ts";

/** What one scenario went through, and what was compared afterwards. */
export interface Line {
  readonly scenario: string;
  readonly seed: number;
  readonly rounds: number;
  readonly kills: { readonly product: number; readonly store: number };
  readonly faults: Counts;
  readonly compared: Readonly<Record<string, number>>;
}

/** Where lines are put together: the last words of the suite are their sum. */
export const TALLY = "OUTLOUD_FAULTS_TALLY";

/** Says what a scenario went through, and fails when nothing went wrong in it. */
export function told(
  scenario: string,
  stage: Pick<Stage, "kills" | "wires">,
  { seed, rounds, compared }: Pick<Line, "seed" | "rounds" | "compared">,
) {
  const faults = stage.wires.reduce((sum, { counts }) => added(sum, counts), noFaults());
  const line: Line = { scenario, seed, rounds, kills: stage.kills, faults, compared };
  console.error(sentence(line));
  if (Object.values(faults).every((many) => many === 0)) throw new Error("Nothing went wrong on any wire.");
  const file = process.env[TALLY];
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
  return line;
}

export const added = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(FAULTS.map((fault) => [fault, one[fault] + other[fault]])) as Counts;

const listed = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, many]) => many > 0)
    .map(([what, many]) => `${many} ${what}`)
    .join(", ");

export const sentence = ({ scenario, seed, rounds, kills, faults, compared }: Line) =>
  `${scenario} (seed ${seed}): ${rounds} rounds, killed the product ${kills.product} and the store ${kills.store} times; ` +
  `on the wires: ${listed(faults)}; compared: ${listed(compared)}`;
