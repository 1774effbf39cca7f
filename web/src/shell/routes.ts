import type { RouteDefinition } from "@solidjs/router";
import { NotHere } from "./not-here.tsx";

/**
 * Every address of the site. Screens that need a signed-in person stand in the shell, under the first entry; the others
 * (sign-in, a link in a mail) stand alone. Add a screen as one line, lazily, so that it costs nothing before it is opened:
 * `{ path: "/journal", component: lazy(() => import("../journal/journal-screen.tsx")) }`, where the module's default is a
 * plain re-export: `export { JournalScreen as default }`.
 */
export const routes: RouteDefinition[] = [{ path: "*", component: NotHere }];
