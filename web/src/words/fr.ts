import type { Words } from "./en.ts";
import { people } from "./fr/people.ts";
import { shell } from "./fr/shell.ts";
import { ui } from "./fr/ui.ts";

export const fr: Words = { people, shell, ui };
