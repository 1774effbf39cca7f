import { chapter } from "./chapter.ts";
import { care } from "./en/care.ts";

export type CareWords = typeof care;
export const useCareWords = await chapter({ care }, async () => ({
  care: (await import("./fr/care.ts")).care,
}));
