import { cohort } from "./en/cohort.ts";
import { directory } from "./en/directory.ts";
import { entry } from "./en/entry.ts";
import { home } from "./en/home.ts";
import { inbox } from "./en/inbox.ts";
import { journal } from "./en/journal.ts";
import { mine } from "./en/mine.ts";
import { people } from "./en/people.ts";
import { shelf } from "./en/shelf.ts";
import { shell } from "./en/shell.ts";
import { ui } from "./en/ui.ts";

/**
 * Every word on the screen, in English. To add an area's words: write `en/<area>.ts` exporting one object (strings, and
 * functions where a number or a name comes in), write `fr/<area>.ts` with `typeof` the English one as its type, and add
 * one line to this file and one to `fr.ts`. A word that is missing in French does not compile. Words of screens that few
 * open are in chapters (`chapter.ts`), which come with those screens.
 */
export const en = {
  cohort,
  directory,
  entry,
  home,
  inbox,
  journal,
  mine,
  people,
  shelf,
  shell,
  ui,
};

export type Words = typeof en;
