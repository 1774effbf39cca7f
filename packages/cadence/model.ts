import * as z from "zod";
import { Beat } from "./beat.ts";

export * from "./beat.ts";
export * from "./forecast.ts";
export * from "./log-line.ts";
export * from "./move.ts";
export * from "./round.ts";

/** A cohort that was launched: how many beats its clock will reach. */
export const LaunchDone = z.object({
  cohort: Beat.shape.cohort,
  state: z.literal("lobby"),
  beats: z.number().int(),
});
export type LaunchDone = z.infer<typeof LaunchDone>;

/** Where a person's calendar programme finds their sessions. Whoever has it can read it, so it can be renewed. */
export const CalendarLink = z.object({ url: z.url() });
export type CalendarLink = z.infer<typeof CalendarLink>;
