import { cpus, loadavg } from "node:os";
import { benchAnswers } from "./answers.ts";
import { benchApi } from "./api.ts";
import { type Figure, isMissed, table } from "./figures.ts";
import { benchLambda } from "./lambda.ts";
import { benchMonthCost } from "./month-cost.ts";
import { benchPage } from "./page.ts";
import { benchRoom } from "./room.ts";
import { benchVotes } from "./votes.ts";

/**
 * What can be measured: a room against the whole product as `npm start` runs it, the rules of answers in months played in memory, a
 * Lambda by its bundle.
 */
const BENCHES: Record<
  string,
  (plan: {
    readonly quick: boolean;
    readonly record: boolean;
    readonly say: (what: string) => void;
  }) => Promise<Figure[]>
> = {
  answers: benchAnswers,
  api: benchApi,
  lambda: benchLambda,
  "month-cost": benchMonthCost,
  page: benchPage,
  room: benchRoom,
  votes: benchVotes,
};

const flags = process.argv.slice(2);
const asked = flags.filter((flag) => !flag.startsWith("--"));
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) end(`There is no ${unknown[0]}: ${Object.keys(BENCHES).join(", ")}.`, 2);

const inJson = flags.includes("--json");
const plan = {
  quick: flags.includes("--quick"),
  record: flags.includes("--record"),
  say: (what: string) => console.error(what),
};
const measured: Record<string, Figure[]> = {};
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const figures = (await BENCHES[name]?.(plan)) ?? [];
  measured[name] = figures;
  if (!inJson) process.stdout.write(`\n${name}\n${table(figures)}\n`);
}
// Whoever else is at work on this machine is in every figure.
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model ?? "",
  load: loadavg()[2],
  node: process.version,
};
if (inJson)
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), machine, measured }, null, 2)}\n`);

const missed = Object.values(measured).flat().filter(isMissed);
if (missed.length > 0) end(`Missed: ${missed.map(({ name }) => name).join("; ")}.`, 1);
end("Every target is met.", 0);

function end(words: string, code: number): never {
  console.error(words);
  process.exit(code);
}
