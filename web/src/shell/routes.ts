import type { RouteDefinition } from "@solidjs/router";
import { later } from "../ui/later.ts";
import { NotHere } from "./not-here.tsx";

/**
 * Every address of the site. Screens that need a signed-in person stand in the shell, under the first entry; the others
 * (sign-in, a link in a mail) stand alone. Each is fetched when somebody first goes there.
 */
export const routes: RouteDefinition[] = [
  { path: "/sign-in", component: later(async () => (await import("../people/sign-in.tsx")).SignIn) },
  { path: "/enter", component: later(async () => (await import("../people/enter.tsx")).Enter) },
  { path: "/stop/:token", component: later(async () => (await import("../people/stop.tsx")).Stop) },
  {
    path: "/",
    component: later(async () => (await import("../people/signed-in.tsx")).SignedIn),
    children: [
      { path: "/", component: later(async () => (await import("../home/home.tsx")).Home) },
      {
        path: "/cohorts/:cohort",
        component: later(async () => (await import("../cohort/cohort-screen.tsx")).CohortScreen),
      },
      {
        path: "/entries/:entry",
        component: later(async () => (await import("../feedback/entry-screen.tsx")).EntryScreen),
      },
      { path: "*", component: NotHere },
    ],
  },
];
