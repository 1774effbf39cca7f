import type { LineProblem } from "#cohort/model";
import { createKept } from "./kept-in-tab.ts";

/** What could not be used of a list yet, and the headings it stood under. */
export interface WrongLines {
  readonly lines: readonly LineProblem[];
  readonly heading?: string | undefined;
}

const isLine = (one: Partial<LineProblem> | null) =>
  typeof one?.line === "number" &&
  typeof one.text === "string" &&
  typeof one.value === "string" &&
  typeof one.problem === "string";

const wrong = createKept<WrongLines>(
  "wrong-lines",
  (stored) => {
    const found = stored as Partial<WrongLines> | null;
    const lines = Array.isArray(found?.lines) ? found.lines.filter(isLine) : [];
    return { lines, heading: typeof found?.heading === "string" ? found.heading : undefined };
  },
  ({ lines }) => lines.length === 0,
);

/** The lines of a cohort's list that still need a look. They outlive a reload in this tab: nobody on them is forgotten. */
export const wrongLines = wrong.of;

/** Keeps what is wrong now, in place of what was. */
export const keepWrongLines = wrong.keep;
