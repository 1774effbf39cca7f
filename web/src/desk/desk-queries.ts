import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/solid-query";
import type { LogLine } from "#cadence/model";
import type { Waiting } from "#feedback/model";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";

/** For whom the sessions of a cohort fall at night, and hours that would be fairer. */
export const useFairness = (cohort: () => string) =>
  useQuery(() => ({
    queryKey: ["fair-clock", cohort()],
    queryFn: () => read(api.cohorts[":cohort"]["fair-clock"].$get({ param: { cohort: cohort() } })),
  }));

interface LogPage {
  readonly items: readonly LogLine[];
  readonly next?: string | undefined;
}

/** What a cohort's clock did, the newest first; follows it live. */
export function useLog(cohort: () => string) {
  const queries = useQueryClient();
  useHints(
    () => `place/${cohort()}`,
    ({ kind }) => {
      if (kind === "beat" || kind === "plan" || kind === "gap") void freshPlan(queries, cohort());
    },
  );
  return useInfiniteQuery(() => ({
    queryKey: ["log", cohort()],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<LogPage> =>
      read(
        api.cohorts[":cohort"].log.$get({
          param: { cohort: cohort() },
          query: { limit: "10", ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: LogPage) => last.next,
  }));
}

/** Everything that shows the plan is read again. */
export const freshPlan = (queries: ReturnType<typeof useQueryClient>, cohort: string) =>
  Promise.all(
    [["log", cohort], ["beats", cohort], ["fair-clock", cohort], ["cohort", cohort], ["cohorts"]].map(
      (queryKey) => queries.invalidateQueries({ queryKey }),
    ),
  );

const CHANGES = new Set(["entry", "reply", "gap"]);

interface WaitingPage {
  readonly items: readonly Waiting[];
  readonly next?: string | undefined;
}

/** What waits in a cohort for a human answer, and why; follows it live. */
export function useWaiting(cohort: () => string) {
  const waiting = useInfiniteQuery(() => ({
    queryKey: ["waiting", cohort()],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<WaitingPage> =>
      read(
        api.cohorts[":cohort"].waiting.$get({
          param: { cohort: cohort() },
          query: { limit: "50", ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: WaitingPage) => last.next,
    staleTime: 15_000,
  }));
  useHints(
    () => `place/${cohort()}`,
    ({ kind }) => {
      if (CHANGES.has(kind)) void waiting.refetch();
    },
  );
  return waiting;
}
