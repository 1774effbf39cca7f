import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";

/** My circle in a cohort and those I was in before; looked at again when circles were formed anew. */
export function useMyCircle(cohort: () => string) {
  useFormed(cohort);
  return useQuery(() => ({
    queryKey: ["circle", cohort()],
    queryFn: () => read(api.cohorts[":cohort"].circle.$get({ param: { cohort: cohort() } })),
    staleTime: 60_000,
  }));
}

/** All circles of a cohort, for who hosts it. */
export function useAllCircles(cohort: () => string, hosting: () => boolean) {
  useFormed(cohort);
  return useQuery(() => ({
    queryKey: ["circles", cohort()],
    queryFn: () => read(api.cohorts[":cohort"].circles.$get({ param: { cohort: cohort() } })),
    enabled: hosting(),
    staleTime: 30_000,
  }));
}

const ABOUT = ["circle", "circles", "cohort", "members"];

/** When circles are formed, everything that says who sits where is read again. */
function useFormed(cohort: () => string) {
  const queries = useQueryClient();
  useHints(
    () => `place/${cohort()}`,
    ({ kind }) => {
      if (kind !== "circles" && kind !== "gap") return;
      for (const about of ABOUT) void queries.invalidateQueries({ queryKey: [about, cohort()] });
      for (const about of ["cohorts", "me", "counts"]) void queries.invalidateQueries({ queryKey: [about] });
    },
  );
}
