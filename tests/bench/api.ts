import { compared } from "./api/compared.ts";
import { bareApart, loadApart, takenApart } from "./api/processes.ts";
import { worksAt } from "./api/work.ts";
import type { Figure } from "./figures.ts";
import { startProduct } from "./product.ts";

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** Reading an entry and a stream, and answering: the whole product beside Hono and the SDK alone, by turns. */
export async function benchApi({ quick, say }: Plan): Promise<Figure[]> {
  await using product = await startProduct();
  const bare = await bareApart();
  const load = loadApart();
  const taken = await takenApart();
  const rest = product.memory();
  const figures: Figure[] = [];
  for (const work of await worksAt(product)) {
    say(work.name);
    figures.push(...(await compared(work, { product, bare, load, taken, quick })));
  }
  load.end();
  bare.end();
  return [
    ...figures,
    { name: "memory at rest, everything the product runs", value: rest, unit: "MB", atMost: 220 },
    { name: "the same after all this", value: product.memory(), unit: "MB" },
  ];
}
