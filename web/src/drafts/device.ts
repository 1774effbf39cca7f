import { answered, databaseOf } from "./database.ts";

/** A question that is being put with them, to whoever will read them; about all of them or a passage. */
export interface DraftAsk {
  readonly question: string;
  readonly help: string;
  readonly passage?: { readonly text: string; readonly before: string; readonly after: string } | undefined;
}

/** Words being written, as this device keeps them. `base` is the server's revision they were last the same as. */
export interface DeviceDraft {
  /** Its name on the server. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly audience?: string | undefined;
  readonly ask?: DraftAsk | undefined;
  readonly base: number;
  /** Whether something was typed since then that the server has not answered for. */
  readonly changed: boolean;
  readonly at: string;
}

const DATABASE = "outloud";
const STORE = "drafts";

/** What is read back may be from an older version, or made by somebody else: anything but a draft is no draft. */
function parsed(value: unknown): DeviceDraft | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, title, text, audience, ask, base, changed, at } = value as Record<string, unknown>;
  if (typeof id !== "string" || !id.startsWith("dra_")) return undefined;
  if (typeof text !== "string" || typeof at !== "string" || Number.isNaN(Date.parse(at))) return undefined;
  return {
    id,
    title: typeof title === "string" ? title : "",
    text,
    audience: typeof audience === "string" ? audience : undefined,
    ask: parsedAsk(ask),
    base: typeof base === "number" && Number.isInteger(base) && base >= 0 ? base : 0,
    changed: changed !== false,
    at,
  };
}

function parsedAsk(value: unknown): DraftAsk | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { question, help, passage } = value as Record<string, unknown>;
  if (typeof question !== "string" || typeof help !== "string") return undefined;
  const { text, before, after } = Object(passage) as Record<string, unknown>;
  const whole = typeof text !== "string" || typeof before !== "string" || typeof after !== "string";
  return { question, help, ...(!whole && { passage: { text, before, after } }) };
}

/** Where it is closed to us, localStorage keeps the words. */
const database = databaseOf(DATABASE, (db) => void db.createObjectStore(STORE));

const store = (db: IDBDatabase, mode: IDBTransactionMode) => db.transaction(STORE, mode).objectStore(STORE);
const shelf = (key: string) => `${DATABASE}.${STORE}.${key}`;

/** A place of writing of one person: two people on one device do not see each other's words. */
export const draftKey = (person: string, about: string) => `${person} ${about}`;

/** Keeps the words, at every keystroke. Whether they are safe on this device is the answer. */
export async function keepDraft(key: string, draft: DeviceDraft): Promise<boolean> {
  try {
    const db = await database();
    if (db) await answered(store(db, "readwrite").put({ ...draft }, key));
    else localStorage.setItem(shelf(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps the words in the one moment a page that is left still has: IndexedDB answers later, which may be never. They are
 * moved to where drafts are kept when the page is opened again.
 */
export function keepDraftAtOnce(key: string, draft: DeviceDraft): void {
  try {
    localStorage.setItem(shelf(key), JSON.stringify(draft));
  } catch {
    // Full or forbidden: what IndexedDB was given at the last keystroke has to do.
  }
}

/** What was being written there, if anything. */
export async function keptDraft(key: string): Promise<DeviceDraft | undefined> {
  try {
    const atOnce = parsed(JSON.parse(localStorage.getItem(shelf(key)) ?? "null"));
    const db = await database();
    if (!db) return atOnce;
    const kept = parsed(await answered(store(db, "readonly").get(key)));
    if (!atOnce) return kept;
    const newest = kept && kept.at > atOnce.at ? kept : atOnce;
    if (newest === atOnce) await keepDraft(key, atOnce);
    localStorage.removeItem(shelf(key));
    return newest;
  } catch {
    return undefined;
  }
}

/** The words have arrived, or were thrown away by their author. */
export async function dropDraft(key: string): Promise<void> {
  try {
    const db = await database();
    if (db) await answered(store(db, "readwrite").delete(key));
    localStorage.removeItem(shelf(key));
  } catch {
    // What cannot be removed is offered again: better twice than never.
  }
}

const DEVICE = "outloud.device";
let name: string | undefined;

/** A name for this device, so that the server can tell two devices of one person apart. */
export function thisDevice(): string {
  if (name) return name;
  try {
    name = localStorage.getItem(DEVICE) ?? crypto.randomUUID();
    localStorage.setItem(DEVICE, name);
  } catch {
    name ??= crypto.randomUUID();
  }
  return name;
}
