import { chapter } from "./chapter.ts";
import { asking } from "./en/asking.ts";

export type AskingWords = typeof asking;
export const useAskingWords = await chapter({ asking }, async () => ({
  asking: (await import("./fr/asking.ts")).asking,
}));
