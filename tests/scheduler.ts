import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deliveries } from "../infra/local/deliveries.ts";
import { openLedger } from "../infra/local/ledger.ts";
import { openScheduler } from "../infra/local/scheduler.ts";
import { openSchedules } from "../infra/local/schedules.ts";
import { openServices } from "../infra/local/services.ts";

const GROUP = "outloud";

/**
 * The one machine's own scheduler on the wire, for this test file alone, on a clock that the test moves. It calls nobody:
 * what it would have called is answered by `fire`.
 */
export async function aScheduler(at: Date) {
  const folder = mkdtempSync(join(tmpdir(), "outloud-scheduler-"));
  const ledger = openLedger(folder);
  let now = at.getTime();
  const clock = {
    now: () => now,
    reach(instant: number) {
      now = instant;
    },
    mark: () => undefined,
  };
  const calls: unknown[] = [];
  const deliveries = { add: (_: string, input: unknown) => void calls.push(input) } as unknown as Deliveries;
  const schedules = openSchedules({ ledger, deliveries, clock });
  const asked: string[] = [];
  const scheduler = openScheduler(schedules, { clock, groups: [GROUP] });
  const services = await openServices("nobody", [
    {
      takes: ({ method, url }) => asked.push(`${method} ${url.pathname}`) > 0,
      service: scheduler,
    },
  ]);
  process.env.AWS_ENDPOINT_URL_SCHEDULER = services.endpoint;

  return {
    /** What was asked of it since the last look, `POST /schedules/…`. */
    asked: () => asked.splice(0),
    /** The schedules whose name begins so. */
    kept: (prefix: string) => schedules.list(GROUP, prefix, "", 1_000),
    /** Lose a schedule, as no service ever should. */
    lose: (name: string) => schedules.remove(GROUP, name),
    /** Move the clock, and answer what was called on the way, in order. */
    fire(until: Date) {
      while (schedules.fireOne(until.getTime()));
      clock.reach(until.getTime());
      return calls.splice(0);
    },
    async close() {
      await services.close();
      ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}
