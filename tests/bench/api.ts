import type { Done, Load } from "./api/load.ts";
import { bareApart, loadApart } from "./api/processes.ts";
import { type Work, worksAt } from "./api/work.ts";
import { type Figure, median, quantile } from "./figures.ts";
import { type Product, startProduct } from "./product.ts";

const CONNECTIONS = 16;
interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** Reading an entry and a stream, and answering: the whole product beside Hono and the SDK alone, by turns. */
export async function benchApi({ quick, say }: Plan): Promise<Figure[]> {
  await using product = await startProduct();
  const bare = await bareApart();
  const load = loadApart();
  const rest = product.memory();
  const figures: Figure[] = [];
  for (const work of await worksAt(product)) {
    say(work.name);
    figures.push(...(await compared(work, { product, bare, load, quick })));
  }
  load.end();
  bare.end();
  return [
    ...figures,
    { name: "memory at rest, everything the product runs", value: rest, unit: "MB", atMost: 220 },
    { name: "the same after all this", value: product.memory(), unit: "MB" },
  ];
}

async function compared(
  { name, ours, bare: limit, items, share }: Work,
  at: {
    product: Product;
    bare: Awaited<ReturnType<typeof bareApart>>;
    load: ReturnType<typeof loadApart>;
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
  const ratios = rounds.map(({ ours, bare }) => perSecond(ours) / perSecond(bare));
  return [
    { name: `${name}: share of the bare limit`, value: median(ratios), unit: "×", atLeast: share },
    { name: `${name}: lowest of all rounds`, value: Math.min(...ratios), unit: "×" },
    { name: `${name}: highest`, value: Math.max(...ratios), unit: "×" },
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
