import * as z from "zod";
import { Instant } from "#platform/model";
import { Beat } from "./beat.ts";
import { Move } from "./move.ts";

/** How late a beat may be before the log says that something was mended. */
export const LATE_MINUTES = 6;

const line = <What extends string, Data extends z.ZodRawShape>(what: What, data: Data) =>
  z.object({ what: z.literal(what), ...data });
const beat = Beat.pick({ slug: true, kind: true, title: true, at: true });

/** What happened to a cohort's clock: codes and values, for the page to put into words. */
export const LogEntry = z.discriminatedUnion("what", [
  line("launched", { beats: z.number().int() }),
  line("reached", { beat, lateMinutes: z.number().int() }),
  line("moved", { move: Move, revision: z.number().int(), beats: z.array(beat.extend({ from: Instant })) }),
  line("mended", { late: z.array(z.string()), schedules: z.number().int() }),
]);
export type LogEntry = z.infer<typeof LogEntry>;

/** One line of the log; `by` is absent for what the clock does by itself. */
export const LogLine = z.object({
  id: z.string(),
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  entry: LogEntry,
});
export type LogLine = z.infer<typeof LogLine>;
