import * as z from "zod";
import * as Cadence from "#cadence";

const Tick = z.object({ at: z.iso.datetime() });

/** Every fifteen minutes: whatever the clock of a cohort missed is done now. */
export async function handler(payload: unknown): Promise<void> {
  const { at } = Tick.parse(payload);
  await Cadence.sweep(new Date(), new Date(at));
}
