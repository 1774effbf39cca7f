import { useMyCohorts } from "../people/me.ts";

/** A cohort in which one may write now has not ended, and is no draft. */
const OPEN: ReadonlySet<string> = new Set(["lobby", "running", "tail"]);

/** The cohorts in whose circle I could share something now, the one that runs first. */
export function useMyCircles() {
  const cohorts = useMyCohorts();
  return () => (cohorts.data ?? []).filter(({ circle, state }) => circle !== undefined && OPEN.has(state));
}
