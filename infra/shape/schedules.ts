/** What the clock calls on its own. Beats have schedules of their own, made when a cohort is launched. */
export const SCHEDULES: readonly { name: string; expression: string; handler: string; input: object }[] = [
  { name: "sweep", expression: "rate(15 minutes)", handler: "functions/cadence/sweep.handler", input: {} },
  { name: "digest", expression: "rate(15 minutes)", handler: "functions/cadence/digest.handler", input: {} },
  { name: "tries", expression: "rate(15 minutes)", handler: "functions/cadence/tries.handler", input: {} },
];
