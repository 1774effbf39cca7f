import { chapter } from "./chapter.ts";
import { desk } from "./en/desk.ts";

export interface DeskWords {
  readonly desk: typeof desk;
}
export const useDeskWords = await chapter({ desk }, async () => ({
  desk: (await import("./fr/desk.ts")).desk,
}));
