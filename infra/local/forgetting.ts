import { DatabaseSync } from "node:sqlite";
import type { Archive } from "./archive.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Ledger } from "./ledger.ts";
import type { Mails } from "./mail.ts";
import { Mishap } from "./mishap.ts";
import type { Stream } from "./stream.ts";

/** The store is in the middle of something, now and then. */
const PATIENCE = 10_000;

interface Kept {
  /** The files of the store, those that are ours. */
  files: readonly (string | undefined)[];
  ledger: Ledger;
  mails: Mails;
  streams: readonly Stream[];
  deliveries: Deliveries;
  /** What the functions told the log: ids, which are somebody's all the same. */
  told: { forget(): void };
  archive: Archive;
}

/** Whose it was: their address, their id, and the mails that quoted them. */
export interface Forgotten {
  address: string;
  person: string;
  mails: readonly string[];
}

/**
 * What this machine keeps beside the tables is forgotten too: mails that were sent, as they would be in the mailboxes of others,
 * and the bytes that SQLite leaves where something was. On AWS the second is the services’ own affair.
 */
export function forgetting({ files, ledger, mails, streams, deliveries, told, archive }: Kept) {
  return async ({ address, person, mails: tags }: Forgotten): Promise<number> => {
    for (const stream of streams) await stream.settled();
    // Whoever is writing a mail just now may have read what is to be forgotten.
    await deliveries.settled();
    if (streams.some((stream) => stream.nextDue() !== undefined))
      throw new Mishap("Some news waits to be heard once more. Ask again in a minute.");
    told.forget();
    archive.forget(person);
    const forgotten = mails.forget(address, tags);
    ledger.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    for (const file of files) if (file !== undefined) compact(file);
    return forgotten;
  };
}

/** What a stream told is told; only its last record is kept, for the next number, and that without what it said. */
function compact(file: string) {
  const store = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    store.exec(`
      DELETE FROM _stream_records WHERE rowid NOT IN (
        SELECT rowid FROM _stream_records AS one WHERE CAST(sequence_number AS INTEGER) = (
          SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = one.table_name
        )
      );
      UPDATE _stream_records SET keys_json = '{}', new_image = NULL, old_image = NULL;
      VACUUM;
      PRAGMA wal_checkpoint(TRUNCATE);
    `);
  } finally {
    store.close();
  }
}
