import { cpus, loadavg } from "node:os";
import { benchAnswers } from "./answers.ts";
import { benchApi } from "./api.ts";
import { benchCircles } from "./circles.ts";
import { type Figure, isMissed, NotHere, table } from "./figures.ts";
import { benchGrowth } from "./growth.ts";
import { benchLambda } from "./lambda.ts";
import { benchMonthCost } from "./month-cost.ts";
import { benchPage } from "./page.ts";
import { benchRoom } from "./room.ts";
import { benchStart } from "./start.ts";
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
  circles: benchCircles,
  growth: benchGrowth,
  lambda: benchLambda,
  "month-cost": benchMonthCost,
  page: benchPage,
  room: benchRoom,
  start: benchStart,
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
const unmeasured: string[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const figures = (await BENCHES[name]?.(plan).catch(notHere(name))) ?? [];
  measured[name] = figures;
  if (!inJson && figures.length > 0) process.stdout.write(`\n${name}\n${table(figures)}\n`);
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
const beside = unmeasured.length > 0 ? ` Not measured: ${unmeasured.join("; ")}` : "";
if (missed.length > 0) end(`Missed: ${missed.map(({ name }) => name).join("; ")}.${beside}`, 1);
if (beside) end(beside.trim(), 2);
end("Every target is met.", 0);

/** A bench that cannot be done here is not one that missed its targets, nor one that met them. */
function notHere(name: string) {
  return (error: unknown): Figure[] => {
    if (!(error instanceof NotHere)) throw error;
    unmeasured.push(`${name}. ${error.message}`);
    return [];
  };
}

function end(words: string, code: number): never {
  console.error(words);
  process.exit(code);
}
