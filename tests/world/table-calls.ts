import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { StoreCall } from "#platform";

/** What some work asked of the table: the operations in order, and the capacity units they took. */
export interface TableCalls<Result> {
  readonly result: Result;
  readonly calls: readonly string[];
  readonly units: number;
}

interface Tally {
  calls: string[];
  units: number;
}

const counting = new AsyncLocalStorage<Tally>();
let installed = false;

/** Do the work and count every call it makes to the table, on the wire, with what the store says it consumed. */
export async function tableCalls<Result>(work: () => Promise<Result>): Promise<TableCalls<Result>> {
  install();
  const tally: Tally = { calls: [], units: 0 };
  const result = await counting.run(tally, work);
  return { result, ...tally };
}

function install() {
  if (installed) return;
  installed = true;
  subscribe("outloud:store", (told) => {
    const tally = counting.getStore();
    const { operation, consumed } = told as StoreCall;
    if (!tally) return;
    tally.calls.push(operation);
    for (const { CapacityUnits = 0 } of consumed) tally.units += CapacityUnits;
  });
}
