import { useInfiniteQuery, useQueryClient } from "@tanstack/solid-query";
import type { Thread } from "#feedback/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { useHints } from "../live/hints.ts";

const refused = (error: unknown) => error instanceof ProblemError && [403, 404, 410].includes(error.status);

/** An entry and what was said to it; follows along live. A very long thread comes in pages. */
export function useThread(id: () => string) {
  const queries = useQueryClient();
  const thread = useInfiniteQuery(() => ({
    queryKey: ["thread", id()],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Thread> =>
      read(
        api.entries[":entry"].$get({ param: { entry: id() }, query: pageParam ? { cursor: pageParam } : {} }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: Thread) => last.next,
    staleTime: 15_000,
  }));
  useHints(
    () => `entry/${id()}`,
    () => void queries.invalidateQueries({ queryKey: ["thread", id()] }),
  );
  // Who may no longer read it keeps nothing of it on the screen, whatever was read before.
  const pages = () => (refused(thread.error) ? [] : (thread.data?.pages ?? []));
  return {
    query: thread,
    entry: () => pages()[0]?.entry,
    replies: () => [
      ...new Map(
        pages()
          .flatMap(({ replies }) => replies)
          .map((reply) => [reply.id, reply]),
      ).values(),
    ],
    signals: () => pages()[0]?.signals ?? [],
    hushed: () => pages()[0]?.hushed ?? false,
    again: () => queries.invalidateQueries({ queryKey: ["thread", id()] }),
  };
}
