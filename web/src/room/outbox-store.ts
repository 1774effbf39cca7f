import type { SessionId } from "#backchannel/model";
import { answered, databaseOf } from "../drafts/database.ts";
import type { Kept } from "./outbox-queue.ts";

const DATABASE = "outloud.room";
const STORE = "outbox";
const BY_SESSION = "session";

/**
 * Resolves once what was written is on the disk, as far as a browser can tell. It is told at once that this was all: left
 * to itself it asks the page first, which may be closed by then, and what waited behind another write would be lost.
 */
const done = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.commit();
  });

/** Where it is closed to us, what waits lasts as long as the tab. */
const database = databaseOf(DATABASE, (db) =>
  db.createObjectStore(STORE, { keyPath: "place", autoIncrement: true }).createIndex(BY_SESSION, "session"),
);

let inTab: Kept[] = [];
let lastInTab = 0;

/** What waits in a room, in the order it was done, on every tab of this device. */
export async function waitingIn(session: SessionId): Promise<Kept[]> {
  const db = await database();
  if (!db) return inTab.filter((kept) => kept.session === session);
  return answered<Kept[]>(db.transaction(STORE).objectStore(STORE).index(BY_SESSION).getAll(session));
}

/** Keeps something, and lets go of what it makes needless, in one step. Answers once it would survive the tab. */
export async function keep(kept: Omit<Kept, "place">, needless: readonly Kept[] = []): Promise<void> {
  const db = await database();
  const places = needless.map(({ place }) => place);
  if (!db) {
    lastInTab += 1;
    inTab = [...inTab.filter(({ place }) => !places.includes(place)), { ...kept, place: lastInTab }];
    return;
  }
  const transaction = db.transaction(STORE, "readwrite", { durability: "strict" });
  for (const place of places) transaction.objectStore(STORE).delete(place);
  transaction.objectStore(STORE).add(structuredClone(kept));
  await done(transaction);
}

/** Notes that something was refused. */
export async function mark(kept: Kept): Promise<void> {
  const db = await database();
  if (!db) {
    inTab = inTab.map((one) => (one.place === kept.place ? kept : one));
    return;
  }
  const transaction = db.transaction(STORE, "readwrite");
  transaction.objectStore(STORE).put(structuredClone(kept));
  await done(transaction);
}

/** It has arrived, or is not wanted any more. */
export async function letGo(place: number): Promise<void> {
  const db = await database();
  if (!db) {
    inTab = inTab.filter((one) => one.place !== place);
    return;
  }
  const transaction = db.transaction(STORE, "readwrite");
  transaction.objectStore(STORE).delete(place);
  await done(transaction);
}
