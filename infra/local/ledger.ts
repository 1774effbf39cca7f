import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isFull, refuseWithoutRoom } from "./disk.ts";
import { Mishap } from "./mishap.ts";

/** What the machine must remember between two starts, apart from the tables: one SQLite file, one owner. */
export type Ledger = DatabaseSync;

/** Opens `<folder>/cloud.sqlite` and keeps it for this process alone. Refused when another machine has it, or it cannot be read. */
export function openLedger(folder: string): Ledger {
  try {
    mkdirSync(folder, { recursive: true });
    refuseWithoutRoom(folder);
    const ledger = new DatabaseSync(join(folder, "cloud.sqlite"), { timeout: 300 });
    // The operating system drops this lock however the process ends, so there is no stale lock file to clean up.
    ledger.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    ledger.exec("CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
    ledger.exec("BEGIN IMMEDIATE; COMMIT;");
    return ledger;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/locked|busy/.test(reason)) {
      throw new Mishap(
        `Another Outloud is already using ${folder}. Stop it first, or choose another folder with --data.`,
      );
    }
    if (isFull(error) || error instanceof Mishap) throw error;
    throw new Mishap(`The data folder ${folder} cannot be used: ${reason}. Nothing in it was changed.`);
  }
}

/** Several changes, all of them or none. */
export function together<Result>(ledger: Ledger, change: () => Result): Result {
  ledger.exec("BEGIN IMMEDIATE");
  try {
    const result = change();
    ledger.exec("COMMIT");
    return result;
  } catch (error) {
    // Without room on the disk, SQLite has taken it back already.
    if (ledger.isTransaction) ledger.exec("ROLLBACK");
    throw error;
  }
}

/** One remembered value by name. */
export function fact(ledger: Ledger, name: string) {
  const read = ledger.prepare("SELECT value FROM facts WHERE name = ?");
  const write = ledger.prepare(
    "INSERT INTO facts VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  );
  return {
    get: () => read.get(name)?.value as string | undefined,
    set: (value: string) => void write.run(name, value),
  };
}
