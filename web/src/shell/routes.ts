import type { RouteDefinition } from "@solidjs/router";
import { NotHere } from "./not-here.tsx";
import { SignedIn } from "./signed-in.tsx";

/**
 * Every address of the site. Those in mails are promises: `/enter`, `/stop/:token`, `/cohorts/:cohort`, `/entries/:entry`.
 * Screens of somebody who is signed in stand in the shell, the others alone. A screen is one line, fetched when somebody
 * points at a link to it:
 * `{ path: "/journal", component: later(async () => (await import("../journal/journal-screen.tsx")).JournalScreen) },`
 */
export const routes: RouteDefinition[] = [
  {
    path: "/",
    component: SignedIn,
    children: [{ path: "*", component: NotHere }],
  },
];
