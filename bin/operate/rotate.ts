import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { command, Unusable } from "./command.ts";

const HELP = `npm run rotate -- [--data FOLDER] [--dry-run]

Makes a new key for codes, tickets, passes and links of the product on this machine. What was sealed with
the key before is good until the next rotation. Stop the product first, and start it again afterwards.
On AWS: count "keys" up in infra/app/stages.ts, and deploy.

  --data FOLDER      where it is kept (.outloud)
  --dry-run          say what would be, and change nothing`;

await command(
  HELP,
  { data: { type: "string" } },
  async ({ data, dryRun }) => {
    const folder = resolve(data ?? join(import.meta.dirname, "../../.outloud"));
    const [secret, before] = [join(folder, "secret"), join(folder, "secret-before")];
    if (!existsSync(secret))
      throw new Unusable(`There is no key in ${folder}: nothing was ever started there.`);
    if (existsSync(join(folder, "environment")))
      throw new Unusable(
        `The product runs on ${folder}. Stop it first, or it would go on with the key it has.`,
      );
    if (dryRun) return console.log(`${secret} would become ${before}, and be made anew.`);
    copyFileSync(secret, `${before}.new`);
    writeFileSync(`${secret}.new`, randomBytes(32).toString("base64url"), { mode: 0o600 });
    renameSync(`${before}.new`, before);
    renameSync(`${secret}.new`, secret);
    console.log(
      "There is a new key. Links that people keep go on with the one before, until the next rotation.",
    );
  },
  { nowhere: true },
);
