import type { Words } from "./en.ts";
import { cohort } from "./fr/cohort.ts";
import { entry } from "./fr/entry.ts";
import { home } from "./fr/home.ts";
import { journal } from "./fr/journal.ts";
import { people } from "./fr/people.ts";
import { shell } from "./fr/shell.ts";
import { ui } from "./fr/ui.ts";

export const fr: Words = { cohort, entry, home, journal, people, shell, ui };
