import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startOutloud } from "../e2e/outloud.ts";
import type { Figure } from "./figures.ts";
import type { Counts } from "./month/count.ts";
import { FIRST_DAY, LAST_DAY, liveByApi } from "./month/live.ts";
import { measureActs } from "./room/acts.ts";

const RECORD = join(import.meta.dirname, "../../bin/operate/cost/measured.json");
const DAY = 24 * 3_600_000;

interface Plan {
  readonly record: boolean;
  readonly say: (what: string) => void;
}

/**
 * What a month of 54 people asks of AWS, what a day asks on which nobody comes, and what each act in a live room does: counted on the
 * whole product. With `--record` it is written down for `npm run cost`, which multiplies it with prices.
 */
export async function benchMonthCost({ record, say }: Plan): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "outloud-counts-"));
  const counter = pathToFileURL(join(import.meta.dirname, "month/count.ts")).href;
  Object.assign(process.env, { COUNTS: folder, NODE_OPTIONS: `--import ${counter}` });
  await using outloud = await startOutloud({ at: `${FIRST_DAY}T08:30:00Z` });
  delete process.env.NODE_OPTIONS;
  const story = await liveByApi(outloud, say);
  const month = await counted(folder);
  await outloud.clockBy("P14D");
  const before = await counted(folder);
  await outloud.clockBy("P1D");
  const quiet = less(await counted(folder), before);
  await outloud.stop();
  rmSync(folder, { recursive: true });

  const measured = {
    at: new Date().toISOString().slice(0, 10),
    month: {
      people: story.chronicle.people.length,
      days: Math.round((Date.parse(LAST_DAY) - Date.parse(FIRST_DAY)) / DAY),
      entries: story.chronicle.entries.length,
      counts: month,
    },
    quietDay: quiet,
    room: await measureActs(),
  };
  if (record) writeFileSync(RECORD, `${JSON.stringify(measured, undefined, 2)}\n`);
  return Object.entries(month)
    .filter(([name]) => !name.startsWith("event "))
    .map(([name, value]) => ({ name, value, unit: "" }));
}

/** As the counter has written it down by now; it does so twice a second. */
async function counted(folder: string): Promise<Counts> {
  await new Promise((next) => setTimeout(next, 1_200));
  const sum: Counts = {};
  for (const file of readdirSync(folder))
    for (const [name, many] of Object.entries(JSON.parse(readFileSync(join(folder, file), "utf8")) as Counts))
      sum[name] = (sum[name] ?? 0) + many;
  return sum;
}

const less = (now: Counts, before: Counts): Counts =>
  Object.fromEntries(Object.entries(now).map(([name, many]) => [name, many - (before[name] ?? 0)]));
