import * as z from "zod";
import * as Cadence from "#cadence";

const Call = z.object({ at: z.iso.datetime().optional() });

/** Every fifteen minutes: whatever the clock of a cohort missed is done now. */
export async function handler(raw: unknown): Promise<void> {
  const { at } = Call.parse(raw ?? {});
  const now = new Date();
  await Cadence.sweep(now, at ? new Date(at) : now);
}
