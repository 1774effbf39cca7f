import { createSignal } from "solid-js";

export const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const KEPT = "outloud.theme";

const chosen = (): Theme =>
  THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? "system";
const [theme, setTheme] = createSignal<Theme>(chosen());

export { theme };

/** Shows light, dark, or whatever the device says, now and on the next visit (theme.js reads it before the first paint). */
export function chooseTheme(next: Theme): void {
  setTheme(next);
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(KEPT, next);
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
}
