import type { Words } from "./en.ts";
import { shell } from "./fr/shell.ts";
import { ui } from "./fr/ui.ts";

export const fr: Words = { shell, ui };
