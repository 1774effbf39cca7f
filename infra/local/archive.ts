import type { EventBridgeEvent } from "aws-lambda";
import type { Ledger } from "./ledger.ts";

type Told = EventBridgeEvent<string, unknown>;

/** More than a cohort’s month; on AWS it is a year. */
const MOST = 50_000;

export type Archive = ReturnType<typeof openArchive>;

/** What was on the bus, to be told again. */
export function openArchive(ledger: Ledger) {
  ledger.exec(
    "CREATE TABLE IF NOT EXISTS archive (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, event TEXT NOT NULL) STRICT",
  );
  const write = ledger.prepare("INSERT INTO archive (at, event) VALUES (?, ?)");
  const trim = ledger.prepare("DELETE FROM archive WHERE id <= (SELECT max(id) FROM archive) - ?");
  const between = ledger.prepare("SELECT event FROM archive WHERE at >= ? AND at < ? ORDER BY id");
  const count = ledger.prepare("SELECT count(*) AS many FROM archive");
  const forget = ledger.prepare("DELETE FROM archive WHERE instr(event, ?) > 0");
  return {
    keep(event: Told, at: number) {
      write.run(at, JSON.stringify(event));
      trim.run(MOST);
    },
    between: (from: number, to: number): Told[] =>
      between.all(from, to).map(({ event }) => JSON.parse(String(event)) as Told),
    count: () => Number(count.get()?.many ?? 0),
    /** Nothing is told again of whoever has this id. */
    forget: (id: string) => void forget.run(id),
  };
}
