import { DatabaseSync } from "node:sqlite";
import { together } from "./ledger.ts";

/** The store is in the middle of something, now and then. */
const PATIENCE = 10_000;

/** How far the stream of a table has been heard. */
export interface Heard {
  readonly table: string;
  readonly after: string | undefined;
}

/**
 * Wipes what the streams of a store have told out of its file, to the last byte; only the last record of each is kept, for the next
 * number, and that without what it said. False, and nothing is wiped, when something was told since that nobody has heard.
 */
export function wiped(file: string, heard: readonly Heard[]): boolean {
  const store = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    const last = store.prepare(
      "SELECT max(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records WHERE table_name = ?",
    );
    const isHeard = ({ table, after }: Heard) => Number(last.get(table)?.last ?? 0) <= Number(after ?? 0);
    const all = together(store, () => {
      if (!heard.every(isHeard)) return false;
      store.exec(`
        DELETE FROM _stream_records WHERE rowid NOT IN (
          SELECT rowid FROM _stream_records AS one WHERE CAST(sequence_number AS INTEGER) = (
            SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = one.table_name
          )
        );
        UPDATE _stream_records SET keys_json = '{}', new_image = NULL, old_image = NULL;
      `);
      return true;
    });
    if (all) store.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    return all;
  } finally {
    store.close();
  }
}
