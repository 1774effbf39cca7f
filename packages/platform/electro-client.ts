import type { Store } from "./dynamo/store.ts";

/** ElectroDB asks for transactions of its own to be there; ours are made by `commit`. */
const byCommit = () => {
  throw new Error("A transaction is written by commit.");
};

/** The store in the form in which ElectroDB takes one: that of the second AWS SDK, which wraps nothing around what it is asked. */
export function forElectro(store: Store) {
  const asked =
    <Input, Output>(operation: (input: Input) => Promise<Output>) =>
    (input: Input) => ({ promise: () => operation(input) });
  return {
    get: asked(store.get),
    put: asked(store.put),
    update: asked(store.update),
    delete: asked(store.delete),
    query: asked(store.query),
    scan: asked(store.scan),
    batchGet: asked(store.batchGet),
    batchWrite: asked(store.batchWrite),
    transactWrite: byCommit,
    transactGet: byCommit,
    createSet: (values: readonly (string | number)[]) => new Set(values),
  };
}
