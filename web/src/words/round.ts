import { chapter } from "./chapter.ts";
import { round } from "./en/round.ts";

export type RoundWords = typeof round;
export const useRoundWords = await chapter({ round }, async () => ({
  round: (await import("./fr/round.ts")).round,
}));
