import { cohort } from "./en/cohort.ts";
import { entry } from "./en/entry.ts";
import { home } from "./en/home.ts";
import { journal } from "./en/journal.ts";
import { people } from "./en/people.ts";
import { shell } from "./en/shell.ts";
import { ui } from "./en/ui.ts";

/**
 * Every word on the screen, in English. To add an area's words: write `en/<area>.ts` exporting one object (strings, and
 * functions where a number or a name comes in), write `fr/<area>.ts` with `typeof` the English one as its type, and add
 * one line to this file and one to `fr.ts`. A word that is missing in French does not compile.
 */
export const en = { cohort, entry, home, journal, people, shell, ui };

export type Words = typeof en;
