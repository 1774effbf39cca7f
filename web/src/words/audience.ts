import { chapter } from "./chapter.ts";
import { audience } from "./en/audience.ts";

export type AudienceWords = typeof audience;
export const useAudienceWords = await chapter(
  audience,
  async () => (await import("./fr/audience.ts")).audience,
);
