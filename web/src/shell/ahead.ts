import { askAhead } from "../api/asked-ahead.ts";
import { INSIDE, OUTSIDE, SHELL } from "./screens.ts";

/** What stands around every screen waits for both of these. */
const SHELL_READS = ["/api/me", "/api/cohorts"];

/**
 * The first thing a page runs, while its styles and the code that all pages share are still on their way: it sends for the
 * screen of this address and for what that screen is going to read, which would otherwise wait for one another.
 */
const { pathname } = location;
const outside = wayTo(OUTSIDE, pathname);
const inside = wayTo(INSIDE, pathname);
// What cannot be fetched now is fetched again, and missed, by the page itself.
const bring = (part?: () => Promise<unknown>) => void part?.().catch(() => undefined);
for (const screen of outside ? [outside.screen] : [SHELL, inside?.screen]) bring(screen);
if (outside?.pattern === "/live/:word") askAhead([`/api/door/${outside.rest}`]);
if (!outside) askAhead([...SHELL_READS, ...readsAt(inside)]);
for (const part of partsAt(inside)) bring(part);

/** What a screen shows first of all and does not bring itself, because not every one of its kind has it. */
function partsAt(inside?: { pattern: string }) {
  return inside?.pattern === "/cohorts/:cohort"
    ? [() => import("../session/cohort-sessions.tsx"), () => import("../cohort/round-now.tsx")]
    : [];
}

function readsAt(inside?: { pattern: string; rest: string }) {
  if (inside?.pattern === "/") return ["/api/streams/home?limit=20"];
  return inside?.pattern === "/cohorts/:cohort" ? ofCohort(inside.rest) : [];
}

function ofCohort(id: string) {
  const cohort = `/api/cohorts/${id}`;
  return [
    cohort,
    `${cohort}/beats`,
    `${cohort}/sessions`,
    `/api/streams/${id}?limit=20`,
    `${cohort}/members`,
  ];
}

type Screens = Readonly<Record<string, () => Promise<unknown>>>;

/** The screen at an address, the pattern of that address, and the last part of it. */
function wayTo(screens: Screens, path: string) {
  const parts = path.replace(/\/$/, "").split("/");
  const leads = (pattern: string) => {
    const wanted = pattern.replace(/\/$/, "").split("/");
    return (
      wanted.length === parts.length && wanted.every((part, at) => part[0] === ":" || part === parts[at])
    );
  };
  const [pattern, screen] = Object.entries(screens).find(([one]) => leads(one)) ?? [];
  return pattern === undefined ? undefined : { pattern, screen, rest: parts.at(-1) ?? "" };
}
