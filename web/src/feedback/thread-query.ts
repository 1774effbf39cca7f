import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import type { Thread } from "#feedback/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { useHints } from "../live/hints.ts";

const refused = (error: unknown) => error instanceof ProblemError && [403, 404, 410].includes(error.status);

/** An entry and what was said to it; follows along live. A very long thread comes in pages. */
export function useThread(id: () => string) {
  const queries = useQueryClient();
  // What is folded away is shown once somebody asks for it, in this thread and until they leave it.
  const [unfolded, setUnfolded] = createSignal<string>();
  const folded = () => (unfolded() === id() ? ({ folded: "shown" } as const) : {});
  const thread = useInfiniteQuery(() => ({
    queryKey: ["thread", id(), folded()],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Thread> =>
      read(
        api.entries[":entry"].$get({
          param: { entry: id() },
          query: { ...folded(), ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    placeholderData: (before: InfiniteData<Thread, string> | undefined) =>
      before?.pages[0]?.entry.id === id() ? before : undefined,
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
    /** It was taken back, or is not for this reader any more. */
    gone: () => refused(thread.error),
    entry: () => pages()[0]?.entry,
    replies: () => [
      ...new Map(
        pages()
          .flatMap(({ replies }) => replies)
          .map((reply) => [reply.id, reply]),
      ).values(),
    ],
    /** The places of those that are hidden for now, and how many are folded away. */
    withheld: () => pages().flatMap(({ withheld }) => withheld),
    folded: () => pages().reduce((sum, { folded }) => sum + folded, 0),
    unfold: () => setUnfolded(id()),
    signals: () => pages()[0]?.signals ?? [],
    hushed: () => pages()[0]?.hushed ?? false,
    again: () => queries.invalidateQueries({ queryKey: ["thread", id()] }),
  };
}
