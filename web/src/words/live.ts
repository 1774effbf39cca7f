import { chapter } from "./chapter.ts";
import { live } from "./en/live.ts";

export type LiveWords = typeof live;
export const useLiveWords = await chapter(live, async () => (await import("./fr/live.ts")).live);
