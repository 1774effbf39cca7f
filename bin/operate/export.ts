import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { command, Unusable } from "./command.ts";

const HELP = `npm run export -- --cohort ID | --person ADDRESS | --everything  [--to FOLDER] [--dry-run]

Takes a cohort, a person or the whole house out: a folder that opens in any browser, and that
npm run import brings into another deployment. It changes nothing here.

  --cohort ID        what its people shared with all of it, and what it was run by
  --person ADDRESS   all that somebody wrote, said, chose and was told
  --everything       the whole house, private words included: guard it like the house
  --to FOLDER        a folder that is not there yet (export-<date>)
  --dry-run          say how much of what it would be, and write nothing
  --env FILE, --deployment NAME   where the house is`;

await command(
  HELP,
  {
    cohort: { type: "string" },
    person: { type: "string" },
    everything: { type: "boolean" },
    to: { type: "string" },
  },
  async ({ cohort, person, everything, to, dryRun }) => {
    const Records = await import("#records");
    const scope = await scopeOf({ cohort, person, everything });
    const now = new Date();
    const { manifest, files } = await Records.taken(scope, now);
    const rows = Object.values(manifest.rows).reduce((sum, many) => sum + many, 0);
    if (rows === 0) throw new Unusable("There is nothing of the kind here.");
    for (const [kind, many] of Object.entries(manifest.rows))
      console.log(`${String(many).padStart(7)}  ${kind}`);
    if (dryRun) return console.log(`${rows} rows and ${files.length} files. Nothing was written.`);
    const folder = resolve(to ?? `export-${now.toISOString().slice(0, 10)}`);
    if (existsSync(folder)) throw new Unusable(`${folder} is there already. Choose another with --to.`);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { mode: 0o600, flag: "wx" });
    }
    console.log(
      `${rows} rows and ${files.length} files are in ${folder}. Open ${join(folder, "index.html")}.`,
    );
  },
);

async function scopeOf(asked: { cohort?: string; person?: string; everything?: boolean }) {
  const { Scope } = await import("#records/model");
  if (asked.everything) return Scope.parse({ of: "house" });
  if (asked.person !== undefined) return Scope.parse({ of: "person", id: await whoseIs(asked.person) });
  const scope = Scope.safeParse({ of: "cohort", id: asked.cohort });
  if (scope.success) return scope.data;
  throw new Unusable(asked.cohort ? `${asked.cohort} is no cohort: its id begins with coh_.` : HELP);
}

async function whoseIs(address: string) {
  const People = await import("#people");
  const email = People.Email.safeParse(address);
  const person = email.success ? await People.byEmail(email.data) : undefined;
  if (!person) throw new Unusable(`Nobody has an account with the address ${address}.`);
  return person.id;
}
