import { chapter } from "./chapter.ts";
import { safety } from "./en/safety.ts";

export type SafetyWords = typeof safety;
export const useSafetyWords = await chapter({ safety }, async () => ({
  safety: (await import("./fr/safety.ts")).safety,
}));
