import { chapter } from "./chapter.ts";
import { hosting } from "./en/hosting.ts";

export type HostingWords = typeof hosting;
export const useHostingWords = await chapter(hosting, async () => (await import("./fr/hosting.ts")).hosting);
