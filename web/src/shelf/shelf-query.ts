import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/solid-query";
import type { Item } from "#shelf/model";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";

/** What of a shelf is looked at; nothing stands for everything. */
export interface Only {
  readonly kind: Item["what"]["kind"] | "";
  readonly session: string;
}

interface Pages {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** The shelf of a cohort page by page, what came up last first; follows what is kept and what resurfaces live. */
export function useShelf(cohort: () => string, only: () => Only) {
  const queries = useQueryClient();
  useHints(
    () => `place/${cohort()}`,
    ({ kind }) => {
      if (kind === "shelf" || kind === "gap") void freshShelf(queries, cohort());
    },
  );
  const shelf = useInfiniteQuery(() => ({
    queryKey: ["shelf", cohort(), only()],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Pages> => {
      const { kind, session } = only();
      const query = {
        limit: "30",
        ...(pageParam && { cursor: pageParam }),
        ...(kind && { kind }),
        ...(session && { session }),
      };
      return read(api.cohorts[":cohort"].shelf.$get({ param: { cohort: cohort() }, query: query as never }));
    },
    initialPageParam: "",
    getNextPageParam: (last: Pages) => last.next,
  }));
  const items = () => [
    ...new Map(
      (shelf.data?.pages ?? []).flatMap((page) => page.items).map((item) => [item.id, item]),
    ).values(),
  ];
  return { query: shelf, items };
}

/** Everything that shows the shelf of a cohort is read again. */
export const freshShelf = (queries: ReturnType<typeof useQueryClient>, cohort: string) =>
  queries.invalidateQueries({ queryKey: ["shelf", cohort] });

/** The sessions of a cohort that something can have come from: those that were opened. */
export function useSessionsOf(cohort: () => string) {
  const sessions = useQuery(() => ({
    queryKey: ["sessions", cohort()],
    queryFn: () => read(api.cohorts[":cohort"].sessions.$get({ param: { cohort: cohort() } })),
    staleTime: 60_000,
  }));
  return () => (sessions.data?.items ?? []).filter(({ openedAt }) => openedAt !== undefined);
}
