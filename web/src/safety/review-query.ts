import { useInfiniteQuery, useQueryClient } from "@tanstack/solid-query";
import type { DeskId } from "#cohort/model";
import type { Case, Decide } from "#safety/model";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";
import { useMe } from "../people/me.ts";

interface Cases {
  readonly items: readonly Case[];
  readonly next?: string | undefined;
}

/** What was reported at a desk and is not settled. A note of it in one's inbox is the hint to look again. */
export function useReview(desk: () => DeskId) {
  const queries = useQueryClient();
  const me = useMe();
  const query = useInfiniteQuery(() => ({
    queryKey: ["review", desk()],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Cases> =>
      read(
        api.desks[":desk"].reports.$get({
          param: { desk: desk() },
          query: { limit: "20", ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: Cases) => last.next,
    staleTime: 15_000,
  }));
  useHints(
    () => me.data && `person/${me.data.person.id}`,
    ({ kind }) => {
      if (kind === "inbox") void query.refetch();
    },
  );
  return {
    query,
    cases: () => (query.data?.pages ?? []).flatMap(({ items }) => items),
    again: () => queries.invalidateQueries({ queryKey: ["review", desk()] }),
    async decide(one: Case, decision: Decide) {
      await read(
        api.desks[":desk"].reports[":case"].decision.$put({
          param: { desk: one.desk, case: one.id },
          json: decision,
        }),
      );
      await queries.invalidateQueries({ queryKey: ["review", desk()] });
      await queries.invalidateQueries({ queryKey: ["audit", desk()] });
      if ("entry" in one.target) void queries.invalidateQueries({ queryKey: ["thread", one.target.entry] });
    },
  };
}
