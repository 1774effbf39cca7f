import * as z from "zod";
import * as Cadence from "#cadence";
import { measure } from "#platform";
import { called } from "./called.ts";

const Tick = z.object({ at: z.iso.datetime() });

/** Every fifteen minutes: whatever the clock of a cohort missed is done now. */
export const handler = called("sweep", async (payload) => {
  const { at } = Tick.parse(payload);
  const now = new Date();
  const { late } = await Cadence.sweep(now, new Date(at));
  if (late > 0) measure({ "late-beats": late }, now);
});
