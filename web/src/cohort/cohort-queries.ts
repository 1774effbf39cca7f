import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";

/** A cohort and what I am in it; undefined while no cohort is asked for. */
export const useCohort = (id: () => string | undefined) =>
  useQuery(() => ({
    queryKey: ["cohort", id()],
    queryFn: () => read(api.cohorts[":cohort"].$get({ param: { cohort: id() ?? "" } })),
    enabled: id() !== undefined,
    staleTime: 60_000,
  }));

/** Its month, beat by beat; follows the clock and the facilitators live. */
export function useBeats(id: () => string | undefined) {
  const queries = useQueryClient();
  useHints(
    () => (id() ? `place/${id()}` : undefined),
    ({ kind }) => {
      if (kind !== "beat" && kind !== "plan" && kind !== "gap") return;
      void queries.invalidateQueries({ queryKey: ["beats", id()] });
      void queries.invalidateQueries({ queryKey: ["cohort", id()] });
      void queries.invalidateQueries({ queryKey: ["cohorts"] });
    },
  );
  return useQuery(() => ({
    queryKey: ["beats", id()],
    queryFn: async () =>
      (await read(api.cohorts[":cohort"].beats.$get({ param: { cohort: id() ?? "" } }))).items,
    enabled: id() !== undefined,
    staleTime: 60_000,
  }));
}

/** Between two looks at a cohort that people are being let into. */
const NEXT_LOOK = 1_500;

/** Who is in it, by name; read again and again for as long as it `fills`. */
export const useMembers = (id: () => string | undefined, fills: () => boolean = () => false) =>
  useQuery(() => ({
    queryKey: ["members", id()],
    queryFn: async () =>
      (await read(api.cohorts[":cohort"].members.$get({ param: { cohort: id() ?? "" } }))).items,
    enabled: id() !== undefined,
    staleTime: 5 * 60_000,
    refetchInterval: () => (fills() ? NEXT_LOOK : false),
  }));
