import * as z from "zod";
import { Language } from "#platform/model";

/**
 * Why these people sit together, for a screen to put into one sentence: how many they are, the most who are awake at once
 * and for how many hours of a day, the languages they read (the most spoken first), how many organisations they name and
 * how many clocks they live on.
 */
export const CircleReason = z
  .object({
    people: z.number().int(),
    awake: z.object({ people: z.number().int(), hours: z.number().int() }).readonly(),
    languages: z.array(Language).readonly(),
    organisations: z.number().int(),
    clocks: z.number().int(),
  })
  .readonly();
export type CircleReason = z.infer<typeof CircleReason>;
