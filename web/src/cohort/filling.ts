import type { Cohort } from "#cohort/model";

/** As long as it may take to let in a long list, a few people at a time. */
const FILLING = 30_000;

/** Whether a cohort was launched so lately that people of its list are still being let in, behind the launch. */
export const isFilling = (cohort: Pick<Cohort, "launchedAt"> | undefined, now: Date) =>
  cohort?.launchedAt !== undefined && now.getTime() - Date.parse(cohort.launchedAt) < FILLING;
