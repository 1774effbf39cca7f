import type { RouteDefinition } from "@solidjs/router";
import { NotHere } from "./not-here.tsx";

/**
 * Every address of the site. Screens that need a signed-in person stand in the shell, under the first entry; the others
 * (sign-in, a link in a mail) stand alone. Add a screen as one line, so that it costs nothing before somebody points at it:
 * `{ path: "/journal", component: later(async () => (await import("../journal/journal-screen.tsx")).JournalScreen) }`.
 */
export const routes: RouteDefinition[] = [{ path: "*", component: NotHere }];
