import type { RouteDefinition } from "@solidjs/router";
import { later } from "../ui/later.ts";
import { NotHere } from "./not-here.tsx";
import { INSIDE, OUTSIDE, SHELL } from "./screens.ts";

const routesTo = (screens: typeof INSIDE | typeof OUTSIDE): RouteDefinition[] =>
  Object.entries(screens).map(([path, screen]) => ({ path, component: later(screen) }));

/**
 * Every address of the site. Screens that need a signed-in person stand in the shell; the others stand alone. Each is
 * fetched when somebody first goes there.
 */
export const routes: RouteDefinition[] = [
  ...routesTo(OUTSIDE),
  { path: "/", component: later(SHELL), children: [...routesTo(INSIDE), { path: "*", component: NotHere }] },
];
