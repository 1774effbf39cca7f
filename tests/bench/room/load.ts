import { gather } from "./crowd.ts";
import { gatherListeners } from "./listeners.ts";

/** A process of its own that is everybody in a hall, so that the product is not measured together with its load. */
type Acts = Record<string, (input: never) => Promise<object>>;
let acts: Acts = {};

interface Order {
  readonly id: number;
  readonly act: string;
  readonly input: never;
}

process.on("message", ({ id, act, input }: Order) => {
  const done = act === "begin" ? begin(input) : acts[act]?.(input);
  Promise.resolve(done).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));

async function begin(where: { origin: string; session: string; code: string } | { url: string }) {
  acts = (
    "url" in where ? gatherListeners(where.url) : gather(where.origin, where.session, where.code)
  ) as Acts;
  return {};
}
