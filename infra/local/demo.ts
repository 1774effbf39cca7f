import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fact, type Ledger } from "./ledger.ts";

interface Demo {
  seed(to: { now: Date; origin: string }): Promise<string[]>;
  welcome(to: { origin: string }): Promise<string[]>;
}

/**
 * What to print so that somebody can come in. On a folder seen for the first time `demo/seed.ts` fills it, unless it is
 * to stay empty; that is remembered, so a folder once empty is never filled later.
 */
export async function greetings(
  root: string,
  { ledger, origin, empty }: { ledger: Ledger; origin: string; empty: boolean },
) {
  const file = join(root, "demo/seed.ts");
  if (!existsSync(file)) return [];
  const seeded = fact(ledger, "demo.seeded");
  const before = seeded.get();
  if (before === "never" || (before === undefined && empty)) {
    seeded.set("never");
    return [];
  }
  const demo = (await import(pathToFileURL(file).href)) as Demo;
  if (before !== undefined) return demo.welcome({ origin });
  const lines = await demo.seed({ now: new Date(), origin });
  seeded.set("yes");
  return lines;
}
