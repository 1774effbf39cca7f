import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { command, Unusable } from "./command.ts";

const HELP = `npm run import -- --from FOLDER [--dry-run]

Brings what npm run export took out into this deployment. Nothing that is here already is changed,
so it can be run again after it was interrupted. The clock of a cohort goes on with the next sweep.

  --from FOLDER      the folder of the export
  --dry-run          say what would be brought, and write nothing
  --env FILE, --deployment NAME   where the house is`;

await command(HELP, { from: { type: "string" } }, async ({ from, dryRun }) => {
  if (from === undefined) throw new Unusable(HELP);
  const read = (name: string) => {
    const file = join(resolve(from), name);
    if (!existsSync(file)) throw new Unusable(`${resolve(from)} is no export: it has no ${name}.`);
    return readFileSync(file, "utf8");
  };
  const { Manifest } = await import("#records/model");
  const manifest = Manifest.safeParse(JSON.parse(read("manifest.json")));
  if (!manifest.success) throw new Unusable("This export has a shape that this version does not read.");
  const lines = read("rows.ndjson")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
  const promised = Object.values(manifest.data.rows).reduce((sum, many) => sum + many, 0);
  if (lines.length !== promised)
    throw new Unusable(`The export says it has ${promised} rows and has ${lines.length}: it is not whole.`);
  if (dryRun) return console.log(`${lines.length} rows would be brought. Nothing was written.`);
  const Records = await import("#records");
  const { written, known } = await Records.bring(lines, new Date());
  console.log(`${written} rows were brought; ${known} were here already and are as they were.`);
});
