import { Refused, type Write, write } from "#platform";
import type { Roster } from "./seats.ts";
import { CohortRow, type Kept } from "./store.ts";

const ATTEMPTS = 20;
const MOVED = "cohort.roster-moved";

/** Thrown when another change of the same roster came first; `inTurn` looks again. */
export const moved = () =>
  new Refused("conflict", MOVED, "Many people are coming and going here at this moment. Try again.");

/**
 * Change who is in a cohort, one change after the other: `change` reads the roster, decides, and commits with
 * `rosterWrite`. When another change was faster it is simply done again on what is there now. So nobody is counted
 * twice, a circle is never overfilled, and the last facilitator cannot slip away.
 */
export async function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await change();
    } catch (error) {
      const again = error instanceof Refused && error.code === MOVED && attempt < ATTEMPTS;
      if (!again) throw error;
    }
    await new Promise((next) => setTimeout(next, 10 * attempt));
  }
}

/** The roster as changed, held to what was seen; refused as `moved` when it changed since or the cohort was closed. */
export const rosterWrite = (
  { cohort: { id }, roster }: Kept,
  { people, circles, formation, facilitators }: Roster,
): Write =>
  write(
    CohortRow.patch({ id })
      .set({ people, circles, facilitators, roster: roster + 1, ...(formation && { formation }) })
      .where((row, { eq, ne }) => `${eq(row.roster, roster)} AND ${ne(row.state, "closed")}`),
    moved(),
  );
