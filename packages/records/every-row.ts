import { cohortRows } from "./cohort-rows.ts";
import type { Rules } from "./rule.ts";

const PASSING = new Set(["session", "count", "flow", "single-use", "receipt", "outbox", "room-here"]);
const whole = (row: Record<string, unknown>) => row;

/** What the export of a whole house has: everything, for whoever takes it elsewhere, but what is forgotten within days. */
export const everyKind: Rules = Object.fromEntries(
  Object.keys(cohortRows("")).map((kind) => [
    kind,
    PASSING.has(kind)
      ? "It is forgotten within days, or made again by signing in."
      : kind === "room-head"
        ? (row: Record<string, unknown>) => ({ ...row, heard: {} })
        : whole,
  ]),
);
