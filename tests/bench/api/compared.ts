import { type Figure, median, quantile } from "../figures.ts";
import type { Product } from "../product.ts";
import type { Done, Load } from "./load.ts";
import type { bareApart, loadApart } from "./processes.ts";
import type { Taken } from "./taken.ts";
import type { Work } from "./work.ts";

const CONNECTIONS = 16;

/** One kind of work, done by turns by the whole product and by Hono and the SDK alone, and what it takes of the table. */
export async function compared(
  { name, ours, bare: limit, items, share, calls }: Work,
  at: {
    product: Product;
    bare: Awaited<ReturnType<typeof bareApart>>;
    load: ReturnType<typeof loadApart>;
    taken: readonly Taken[];
    quick: boolean;
  },
): Promise<Figure[]> {
  const how = { connections: CONNECTIONS, seconds: at.quick ? 2 : 6 };
  const headers = [{ "content-type": "application/json" }];
  const asked = async (what: Omit<Load, "connections" | "seconds">, cpu: () => number) => {
    const before = cpu();
    const done = await at.load.ask({ ...what, ...how });
    if (done.refused > 0) throw new Error(`${name}: ${done.refused} refused, the first with ${done.said}`);
    return { ...done, cpu: cpu() - before };
  };
  const mine = () => asked(ours, at.product.cpu);
  const theirs = () => asked({ ...limit, origin: at.bare.origin, headers }, at.bare.cpu);
  if (items) await fetch(at.bare.origin + limit.path, { method: "PUT", body: JSON.stringify(items) });
  // Once for the compiler; then by turns, so that whoever else is at work on this machine is in both.
  await theirs();
  await mine();
  const rounds: { ours: Asked; bare: Asked }[] = [];
  for (let round = 0; round < (at.quick ? 3 : 7); round++)
    rounds.push({ bare: await theirs(), ours: await mine() });
  const middle = (of: (round: { ours: Asked; bare: Asked }) => number) => median(rounds.map(of));
  const taken = at.taken.find((one) => one.name === name);
  const ratios = rounds.map(({ ours, bare }) => perSecond(ours) / perSecond(bare));
  return [
    { name: `${name}: share of the bare limit`, value: median(ratios), unit: "×", atLeast: share },
    { name: `${name}: lowest of all rounds`, value: Math.min(...ratios), unit: "×" },
    { name: `${name}: highest`, value: Math.max(...ratios), unit: "×" },
    { name: `${name}: table calls`, value: taken?.calls ?? Number.NaN, unit: "", atMost: calls },
    { name: `${name}: of the table`, value: taken?.units ?? Number.NaN, unit: "units" },
    of("requests a second", "/s", perSecond),
    of("p50", "ms", ({ times }) => median(times)),
    of("p99", "ms", ({ times }) => quantile(times, 0.99)),
    of("processor for one", "ms", ({ cpu, times }) => (cpu * 1_000) / times.length),
  ];

  function of(what: string, unit: string, value: (one: Asked) => number): Figure {
    const [ours, beside] = [middle((one) => value(one.ours)), middle((one) => value(one.bare))];
    return { name: `${name}: ${what}`, value: ours, unit, beside };
  }
}

type Asked = Done & { readonly cpu: number };

const perSecond = ({ times, seconds }: Done) => times.length / seconds;
