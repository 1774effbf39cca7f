import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Mishap } from "./mishap.ts";

/**
 * Looks through a file of SQLite before anybody writes to it: a damaged one is left as it is, for whoever can mend it or has a copy.
 * Refused with a Mishap that says what is wrong.
 */
export function refuseDamaged(file: string) {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const damage = damageOf(file);
  if (damage === undefined) return;
  throw new Mishap(
    `${file} is damaged (${damage}). It was left as it is: put a copy of the folder from before in its place, ` +
      "or move it away to begin again without it.",
  );
}

function damageOf(file: string): string | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const [found] = database.prepare("PRAGMA quick_check(1)").all();
    const said = String(found?.quick_check);
    return said === "ok" ? undefined : said.split("\n").at(-1);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}
