import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, median } from "./figures.ts";
import { startProduct } from "./product.ts";

const MILLISECONDS = 3_000;

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** From `npm start` on what is there already until the first answer; beside it the seconds of a processor that it takes. */
export async function benchStart({ quick, say }: Plan): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "outloud-start-"));
  try {
    const first = await started(folder);
    say(`the first start, which makes the demo, took ${(first.took / 1_000).toFixed(1)} s`);
    const again: Start[] = [];
    for (let time = 0; time < (quick ? 5 : 9); time++) again.push(await started(folder));
    const times = again.map(({ took }) => took);
    return [
      { name: "second start to first answer", value: median(times), unit: "ms", atMost: MILLISECONDS },
      { name: "the same, soonest", value: Math.min(...times), unit: "ms" },
      { name: "the same, latest", value: Math.max(...times), unit: "ms" },
      { name: "processor of it", value: median(again.map(({ cpu }) => cpu)) * 1_000, unit: "ms" },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Start {
  readonly took: number;
  readonly cpu: number;
}

async function started(on: string): Promise<Start> {
  const from = performance.now();
  await using product = await startProduct({ on });
  const answer = await fetch(`${product.origin}/api/health`);
  if (!answer.ok) throw new Error(`the first answer was ${answer.status}`);
  return { took: performance.now() - from, cpu: product.cpu() };
}
