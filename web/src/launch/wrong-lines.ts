import { createSignal } from "solid-js";
import type { LineProblem } from "#cohort/model";

/** What could not be used of a list yet, and the headings it stood under. */
export interface WrongLines {
  readonly lines: readonly LineProblem[];
  readonly heading?: string | undefined;
}

const NONE: WrongLines = { lines: [] };
const shelf = (cohort: string) => `outloud.wrong-lines.${cohort}`;
const [kept, setKept] = createSignal<Readonly<Record<string, WrongLines>>>({});

/** The lines of a cohort's list that still need a look. They outlive a reload in this tab: nobody on them is forgotten. */
export function wrongLines(cohort: string): WrongLines {
  return kept()[cohort] ?? stored(cohort);
}

/** Keeps what is wrong now, in place of what was. */
export function keepWrongLines(cohort: string, wrong: WrongLines) {
  setKept((before) => ({ ...before, [cohort]: wrong }));
  try {
    if (wrong.lines.length === 0) sessionStorage.removeItem(shelf(cohort));
    else sessionStorage.setItem(shelf(cohort), JSON.stringify(wrong));
  } catch {
    // A full or closed shelf: they are still on the screen.
  }
}

function stored(cohort: string): WrongLines {
  try {
    const found = JSON.parse(sessionStorage.getItem(shelf(cohort)) ?? "null") as Partial<WrongLines> | null;
    const lines = Array.isArray(found?.lines) ? found.lines.filter(isLine) : [];
    return { lines, heading: typeof found?.heading === "string" ? found.heading : undefined };
  } catch {
    return NONE;
  }
}

const isLine = (one: Partial<LineProblem> | null) =>
  typeof one?.line === "number" &&
  typeof one.text === "string" &&
  typeof one.value === "string" &&
  typeof one.problem === "string";
