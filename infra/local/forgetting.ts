import type { Archive } from "./archive.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Ledger } from "./ledger.ts";
import type { Mails } from "./mail.ts";
import { Mishap } from "./mishap.ts";
import type { Stream } from "./stream.ts";
import { wiped } from "./wiping.ts";

/** So often something new may be told while we look away from it. */
const TRIES = 50;

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
    for (let tries = 1; ; tries++) {
      for (const stream of streams) await stream.settled();
      // Whoever is writing a mail just now may have read what is to be forgotten.
      await deliveries.settled();
      if (tries === TRIES || streams.some((stream) => stream.nextDue() !== undefined))
        throw new Mishap("Some news waits to be heard once more. Ask again in a minute.");
      const heard = streams.map((stream) => stream.heard());
      if (files.every((file) => file === undefined || wiped(file, heard))) break;
    }
    told.forget();
    archive.forget(person);
    const forgotten = mails.forget(address, tags);
    ledger.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
    return forgotten;
  };
}
