const OPEN = ["running", "lobby", "tail"];

/** Those of my cohorts in which something goes on, the one that runs first: where one is, and where one writes. */
export const openCohorts = <Mine extends { readonly state: string }>(
  cohorts: readonly Mine[] | undefined,
): Mine[] => OPEN.flatMap((state) => cohorts?.filter((one) => one.state === state) ?? []);
