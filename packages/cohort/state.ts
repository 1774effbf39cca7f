import { kindOf, type Row, type RowKey } from "#platform";
import { type CohortId, State } from "./model.ts";

/** Where a cohort's state is kept, for whoever reads it in one call with rows of their own. */
export const stateKey = (id: CohortId): RowKey => ({ pk: `COHORT#${id}`, sk: "COHORT" });

/** The state of a cohort among rows read at `stateKey`; undefined when it is not among them. */
export function stateIn(rows: readonly Row[], id: CohortId): State | undefined {
  const row = rows.find((one) => kindOf(one) === "cohort" && one.id === id);
  return row && State.parse(row.state);
}
