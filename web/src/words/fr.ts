import type { Words } from "./en.ts";
import { cohort } from "./fr/cohort.ts";
import { directory } from "./fr/directory.ts";
import { entry } from "./fr/entry.ts";
import { home } from "./fr/home.ts";
import { inbox } from "./fr/inbox.ts";
import { journal } from "./fr/journal.ts";
import { mine } from "./fr/mine.ts";
import { people } from "./fr/people.ts";
import { shelf } from "./fr/shelf.ts";
import { shell } from "./fr/shell.ts";
import { ui } from "./fr/ui.ts";

export const fr: Words = {
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
