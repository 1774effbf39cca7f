import { AsyncLocalStorage } from "node:async_hooks";
import { store } from "#platform";

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
  store.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const tally = counting.getStore();
        if (!tally) return await next(args);
        tally.calls.push(commandName.replace(/Command$/, ""));
        const answer = await next({
          ...args,
          input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } as never,
        });
        const { ConsumedCapacity: consumed } = answer.output as {
          ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
        };
        for (const one of [consumed ?? []].flat()) tally.units += one.CapacityUnits ?? 0;
        return answer;
      },
    { step: "initialize", name: "countTableCalls", priority: "high" },
  );
}
