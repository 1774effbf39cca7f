import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import type { Talk } from "#messaging/model";
import { api, read } from "../api/client.ts";

interface Page {
  readonly items: readonly Talk[];
  readonly next?: string | undefined;
}

/** In how many of my conversations something is new. */
export const useUnreadTalks = () =>
  useQuery(() => ({
    queryKey: ["talks", "unread"],
    queryFn: async () => (await read(api.conversations.unread.$get())).unread,
  }));

/** My conversations, the one that moved last first, page by page; follows along live. */
export function useTalks() {
  const talks = useInfiniteQuery(() => ({
    queryKey: ["talks", "list"],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Page> =>
      read(api.conversations.$get({ query: { limit: "30", ...(pageParam && { cursor: pageParam }) } })),
    initialPageParam: "",
    getNextPageParam: (last: Page) => last.next,
  }));
  return {
    query: talks,
    /** What moved up while one was reading on is listed once. */
    items: () => [
      ...new Map(
        (talks.data?.pages ?? []).flatMap(({ items }) => items).map((talk) => [talk.id, talk]),
      ).values(),
    ],
  };
}
