import { DatabaseSync } from "node:sqlite";

/** What a reader wants to know of the store's file without asking the store: has anything been written, and may it be forgotten. */
export interface News {
  /** Whether a version is the number of the last record of a table, so that one who has heard it has heard everything. */
  readonly certain: boolean;
  /** A number that changes whenever something was written to `table`. */
  version(table: string): number;
  /** Forgets the stream records of `table` before `sequence`, when the store is not writing just now. */
  trim(table: string, sequence: string): void;
  close(): void;
}

/** How long the store may keep us waiting, in milliseconds: for as long, everything else here waits too. */
const PATIENCE = 20;

/**
 * A second connection to dynoxide's file. Its stream table has no index and is never emptied, so every write would get
 * slower with every record; the last record must stay, because the next sequence number is counted from it.
 */
export function openNews(file: string): News {
  const book = new DatabaseSync(file, { timeout: PATIENCE });
  book.exec(`
    PRAGMA synchronous = NORMAL;
    CREATE INDEX IF NOT EXISTS outloud_stream ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  `);
  const version = book.prepare("PRAGMA data_version");
  const last = book.prepare(
    "SELECT max(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records WHERE table_name = ?",
  );
  const forget = book.prepare(
    "DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)",
  );
  const latest = new Map<string, number>();
  let seen: unknown;
  return {
    certain: true,
    version(table) {
      const now = version.get()?.data_version;
      if (now !== seen) latest.clear();
      seen = now;
      const known = latest.get(table) ?? Number(last.get(table)?.last ?? 0);
      latest.set(table, known);
      return known;
    },
    trim(table, sequence) {
      try {
        forget.run(table, sequence);
      } catch (error) {
        // What is not forgotten in this round is in the next.
        if (!/locked|busy/.test(String(error))) throw error;
      }
    },
    close: () => book.close(),
  };
}

/** As often as Lambda asks a stream. */
const ASK_EVERY = 250;

/** For a store whose file is not ours: there may be news four times a second, and trimming is its own affair. */
export const anyNews = (): News => ({
  certain: false,
  version: () => Math.floor(performance.now() / ASK_EVERY),
  trim: () => undefined,
  close: () => undefined,
});
