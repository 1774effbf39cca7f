import { book, everyRow, kindOf, type Row, room } from "#platform";
import { cohortRows } from "./cohort-rows.ts";
import { everyKind } from "./every-row.ts";
import { gather } from "./facts.ts";
import { FORMAT, type Line, type Manifest, type Scope } from "./model.ts";
import { personRows } from "./person-rows.ts";
import { type Rules, without } from "./rule.ts";

const TABLES = [
  ["Book", book],
  ["Room", room],
] as const;

/** A row that is taken out, and the table it is from. */
export interface Taken {
  readonly table: Line["table"];
  readonly row: Row;
}

export const rulesOf = (scope: Scope): Rules =>
  scope.of === "cohort" ? cohortRows(scope.id) : scope.of === "person" ? personRows(scope.id) : everyKind;

/**
 * Everything that belongs to a scope, in the order of its keys, so that two exports of the same are the same. Reads both tables
 * twice. Refused for a row of a kind that nobody has said a word about: an export has all of something, or is none.
 */
export async function take(scope: Scope): Promise<Taken[]> {
  const rules = rulesOf(scope);
  const facts = await gather();
  const taken: Taken[] = [];
  for (const [table, of] of TABLES)
    for await (const row of everyRow(of)) {
      const rule = rules[String(kindOf(row))];
      if (rule === undefined) throw new Error(`Nobody said whether a ${String(kindOf(row))} is exported.`);
      const out = typeof rule === "string" ? undefined : rule(row, facts);
      if (out) taken.push({ table, row: without(out, "broughtIn") });
    }
  return taken.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

const placeOf = ({ table, row }: Taken) => `${table}\n${String(row.pk)}\n${String(row.sk)}`;

export const manifestOf = (scope: Scope, taken: readonly Taken[], now: Date): Manifest => {
  const rows: Record<string, number> = {};
  for (const { row } of taken) {
    const kind = String(kindOf(row));
    rows[kind] = (rows[kind] ?? 0) + 1;
  }
  const leftOut = Object.entries(rulesOf(scope)).flatMap(([kind, rule]) =>
    typeof rule === "string" ? [{ kind, why: rule }] : [],
  );
  return { format: FORMAT, scope, takenAt: now.toISOString(), rows, leftOut };
};
