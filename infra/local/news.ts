import { DatabaseSync } from "node:sqlite";

/** What a reader wants to know of the store's file without asking the store: has anything been written, and may it be forgotten. */
export interface News {
  /** Whether an unchanged version means that nothing was written. */
  readonly certain: boolean;
  /** A number that changes whenever somebody else has written. */
  version(): number;
  /** Forgets the stream records of `table` before `sequence`. */
  trim(table: string, sequence: string): void;
  close(): void;
}

/**
 * A second connection to dynoxide's file. Its stream table has no index and is never emptied, so every write would get
 * slower with every record; the last record must stay, because the next sequence number is counted from it.
 */
export function openNews(file: string): News {
  const book = new DatabaseSync(file, { timeout: 2_000 });
  book.exec(`
    PRAGMA synchronous = NORMAL;
    CREATE INDEX IF NOT EXISTS outloud_stream ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  `);
  const version = book.prepare("PRAGMA data_version");
  const forget = book.prepare(
    "DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)",
  );
  return {
    certain: true,
    version: () => Number(version.get()?.data_version),
    trim: (table, sequence) => void forget.run(table, sequence),
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
