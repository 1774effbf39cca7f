/** The quarters of everybody's clock, by UTC; `rate(15 minutes)` would count from the moment of a deploy. */
const QUARTERS = "cron(0/15 * * * ? *)";

/** What the clock calls on its own. Beats have schedules of their own, made when a cohort is launched. */
export const SCHEDULES: readonly { name: string; expression: string; handler: string; input: object }[] = [
  { name: "sweep", expression: QUARTERS, handler: "functions/cadence/sweep.handler", input: {} },
  { name: "digest", expression: QUARTERS, handler: "functions/cadence/digest.handler", input: {} },
  { name: "tries", expression: QUARTERS, handler: "functions/cadence/tries.handler", input: {} },
];
