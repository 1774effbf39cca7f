import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/solid-query";
import type { Conversation, Message } from "#messaging/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";

type Pages = InfiniteData<Conversation>;

const refused = (error: unknown) => error instanceof ProblemError && [403, 404, 410].includes(error.status);

/** A conversation, newest page first; follows along live, because hints about it come to each of its people. */
export function useConversation(id: () => string) {
  const queries = useQueryClient();
  const key = () => ["conversation", id()];
  const pages = useInfiniteQuery(() => ({
    queryKey: key(),
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Conversation> =>
      read(
        api.conversations[":conversation"].$get({
          param: { conversation: id() },
          query: { limit: "30", ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: Conversation) => last.next,
    staleTime: 15_000,
  }));
  // Who has left keeps nothing of it on the screen, whatever was read before.
  const shown = () => (refused(pages.error) ? [] : (pages.data?.pages ?? []));
  const change = (page: (first: Conversation) => Conversation) =>
    queries.setQueryData<Pages>(key(), (data) => {
      const [first, ...older] = data?.pages ?? [];
      return data && first && { ...data, pages: [page(first), ...older] };
    });
  return {
    query: pages,
    newest: () => shown()[0],
    /** In the order they were said, each once. */
    messages: (): Message[] =>
      [
        ...new Map(
          shown()
            .flatMap(({ messages }) => messages)
            .map((message) => [message.id, message]),
        ).values(),
      ].reverse(),
    /** What I said stands there at once, as the server answered it. */
    said(message: Message) {
      change((first) => ({ ...first, messages: [message, ...first.messages] }));
      void queries.invalidateQueries({ queryKey: ["talks"] });
    },
    async read(upTo: Message["id"]) {
      change((first) => ({ ...first, readUpTo: upTo }));
      await api.conversations[":conversation"].reading.$put({
        param: { conversation: id() },
        json: { upTo },
      });
      void queries.invalidateQueries({ queryKey: ["talks"] });
    },
    again: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key() }),
        queries.invalidateQueries({ queryKey: ["talks"] }),
      ]),
  };
}
