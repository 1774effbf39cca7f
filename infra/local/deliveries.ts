import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "./clock.ts";
import type { Functions } from "./functions.ts";
import type { Ledger } from "./ledger.ts";
import { report } from "./mishap.ts";

/** How many handlers may run for the bus and the scheduler at once. */
const AT_ONCE = 8;
/** How long a failed delivery waits, try by try; after the last one it is parked as a dead letter. */
const PAUSES = [200, 1_000, 5_000, 30_000, 120_000];
/** How long one waits whose failure could not be noted. */
const UNWRITTEN = 1_000;
/** How long a machine that stops waits for its handlers. */
const FAREWELL = 5_000;
/** Node refuses longer timers; nobody minds looking again after an hour. */
const HOUR = 3_600_000;

interface Row {
  id: number;
  handler: string;
  event: string;
  tries: number;
}

export type Deliveries = ReturnType<typeof openDeliveries>;

/** What has been promised to a handler and not yet heard by it: written before it is promised, removed after it is heard. */
export function openDeliveries(ledger: Ledger, functions: Functions, clock: Clock) {
  ledger.exec(`
    CREATE TABLE IF NOT EXISTS deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT, handler TEXT NOT NULL, event TEXT NOT NULL,
      due INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, error TEXT, parked INTEGER
    ) STRICT;
    CREATE INDEX IF NOT EXISTS waiting ON deliveries (due, id) WHERE parked IS NULL;
  `);
  const write = ledger.prepare("INSERT INTO deliveries (handler, event, due) VALUES (?, ?, ?)");
  const due = ledger.prepare(
    "SELECT id FROM deliveries WHERE parked IS NULL AND due <= ? ORDER BY due, id LIMIT ?",
  );
  const promised = ledger.prepare("SELECT id, handler, event, tries FROM deliveries WHERE id = ?");
  const soonest = ledger.prepare("SELECT min(due) AS due FROM deliveries WHERE parked IS NULL");
  const heard = ledger.prepare("DELETE FROM deliveries WHERE id = ?");
  const failed = ledger.prepare("UPDATE deliveries SET due = ?, tries = tries + 1, error = ? WHERE id = ?");
  const park = ledger.prepare("UPDATE deliveries SET parked = ?, tries = tries + 1, error = ? WHERE id = ?");
  const parked = ledger.prepare(
    "SELECT * FROM deliveries WHERE parked IS NOT NULL ORDER BY parked DESC, id DESC",
  );
  const again = ledger.prepare(
    "UPDATE deliveries SET parked = NULL, tries = 0, due = ? WHERE parked IS NOT NULL",
  );

  const running = new Set<number>();
  const quiet: (() => void)[] = [];
  const tellQuiet = () => {
    for (const tell of quiet.splice(0)) tell();
  };
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function pump() {
    if (stopped || running.size >= AT_ONCE) return;
    // Those that run are still among them.
    for (const { id } of due.all(clock.now(), AT_ONCE) as unknown as Pick<Row, "id">[]) {
      if (running.size >= AT_ONCE) break;
      if (running.has(id)) continue;
      running.add(id);
      void deliver(promised.get(id) as unknown as Row);
    }
    if (running.size > 0) return;
    tellQuiet();
    const next = nextDue();
    clearTimeout(timer);
    if (next !== undefined) timer = setTimeout(pump, Math.min(HOUR, Math.max(0, next - clock.now())));
  }

  async function deliver({ id, handler, event, tries }: Row) {
    try {
      await functions.call(handler, JSON.parse(event));
      heard.run(id);
    } catch (error) {
      report(handler, error);
      await note(id, tries, error);
    } finally {
      running.delete(id);
      pump();
    }
  }

  /** Notes that it failed. When not even that can be written, the disk being full, it waits here: it is still promised. */
  async function note(id: number, tries: number, error: unknown) {
    const pause = PAUSES[tries];
    try {
      if (pause === undefined) park.run(clock.now(), String(error), id);
      else failed.run(clock.now() + pause, String(error), id);
    } catch (unwritten) {
      report("deliveries", unwritten);
      await sleep(UNWRITTEN, undefined, { ref: false });
    }
  }

  const nextDue = () => (soonest.get()?.due ?? undefined) as number | undefined;

  /** Resolves when nothing runs and nothing is due; what waits for a later try is not waited for. */
  async function settled(): Promise<void> {
    pump();
    if (running.size > 0) await new Promise<void>((resolve) => quiet.push(resolve));
  }

  return {
    /** Promises `event` to `handler`. Call `pump` once the promise is committed. */
    add: (handler: string, event: unknown) => void write.run(handler, JSON.stringify(event), clock.now()),
    pump,
    nextDue,
    settled,
    deadLetters: () => parked.all() as unknown as (Row & { error: string; parked: number })[],
    /** Somebody took it upon themselves: it waits no more. */
    drop: (id: number) => void heard.run(id),
    /** Gives every dead letter a new set of tries. */
    replay() {
      const { changes } = again.run(clock.now());
      pump();
      return Number(changes);
    },
    /** Starts nothing new, and waits a while for what runs; what it cuts off is delivered at the next start. */
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const until = performance.now() + FAREWELL;
      while (running.size > 0 && performance.now() < until) await sleep(5);
      tellQuiet();
    },
  };
}
