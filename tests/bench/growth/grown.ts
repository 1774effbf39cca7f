import type { Taken } from "../api/taken.ts";
import { openHouse } from "../house.ts";
import type { Read } from "./reads.ts";

/** What is asked of a cohort of some size, and what it answers: made, what each read takes of the table, and of a processor. */
export type Asked =
  | { readonly what: "sow"; readonly entries: number }
  | { readonly what: "take" }
  | { readonly what: "use"; readonly times: number };
export interface Used {
  readonly name: string;
  /** Milliseconds of a processor, for one. */
  readonly milliseconds: number;
}

/** A process with a store and a cohort of its own, as large as it is told. */
const house = await openHouse();
let reads: Read[] = [];
process.on("message", async (asked: Asked) => process.send?.(await answer(asked)));
process.on("disconnect", async () => {
  await house.stop();
  process.exit(0);
});

async function answer(asked: Asked): Promise<Taken[] | Used[]> {
  if (asked.what === "sow") {
    reads = await (await import("./reads.ts")).readsAmong(asked.entries);
    return [];
  }
  return asked.what === "take" ? await taken() : await used(asked.times);
}

async function taken(): Promise<Taken[]> {
  const { tableCalls } = await import("../../world/table-calls.ts");
  const all: Taken[] = [];
  // The first request of a day keeps the session, in a call of its own.
  await reads[0]?.read();
  for (const { name, read, after } of reads) {
    const { calls, units } = await tableCalls(read);
    await after?.();
    all.push({ name, calls: calls.length, units });
  }
  return all;
}

async function used(times: number): Promise<Used[]> {
  const all: Used[] = [];
  for (const { name, read, after } of reads) {
    let microseconds = 0;
    for (let time = 0; time < times; time++) {
      const before = process.cpuUsage();
      await read();
      const { user, system } = process.cpuUsage(before);
      microseconds += user + system;
      await after?.();
    }
    all.push({ name, milliseconds: microseconds / 1_000 / times });
  }
  return all;
}
