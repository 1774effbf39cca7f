import { chapter } from "./chapter.ts";
import { practice } from "./en/practice.ts";

export const usePracticeWords = await chapter({ practice }, async () => ({
  practice: (await import("./fr/practice.ts")).practice,
}));
