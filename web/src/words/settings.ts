import { chapter } from "./chapter.ts";
import { settings } from "./en/settings.ts";

export type SettingsWords = typeof settings;
export const useSettingsWords = await chapter({ settings }, async () => ({
  settings: (await import("./fr/settings.ts")).settings,
}));
