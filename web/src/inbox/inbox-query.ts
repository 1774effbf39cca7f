import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/solid-query";
import type { Note } from "#notify/model";
import { api, read } from "../api/client.ts";
import { thisMoment } from "../words/clock.ts";

interface Pages {
  readonly items: readonly Note[];
  readonly next?: string | undefined;
  readonly unread: number;
}

const NOTES = ["inbox", "notes"];
const COUNT = ["inbox", "unread"];

/** My inbox page by page, how much is unread, and marking notes as read: seen at once here, in the rail and in the list. */
export function useInbox() {
  const queries = useQueryClient();
  const notes = useInfiniteQuery(() => ({
    queryKey: NOTES,
    queryFn: async ({ pageParam }: { pageParam: string }): Promise<Pages> => {
      const page = await read(
        api.inbox.$get({ query: { limit: "30", ...(pageParam && { cursor: pageParam }) } }),
      );
      if (!pageParam) queries.setQueryData(COUNT, page.unread);
      return page as Pages;
    },
    initialPageParam: "",
    getNextPageParam: (last: Pages) => last.next,
  }));
  const items = () => [
    ...new Map(
      (notes.data?.pages ?? []).flatMap((page) => page.items).map((note) => [note.id, note]),
    ).values(),
  ];
  const show = (isRead: (note: Note) => boolean, unread: number) => {
    const readAt = thisMoment().toISOString();
    queries.setQueryData<InfiniteData<Pages>>(NOTES, (data) => data && marked(data, isRead, readAt));
    queries.setQueryData(COUNT, unread);
  };
  async function tell(json: { ids: Note["id"][] } | { upTo: string }) {
    try {
      const { unread } = await read(api.inbox.reading.$post({ json }));
      queries.setQueryData(COUNT, unread);
    } catch (error) {
      // Shown as read and not kept as such: look again.
      await queries.invalidateQueries({ queryKey: ["inbox"] });
      throw error;
    }
  }
  const unread = () => notes.data?.pages[0]?.unread ?? 0;
  return {
    query: notes,
    items,
    unread: () => Math.max(unread(), items().filter(({ readAt }) => !readAt).length),
    /** Somebody opened it. */
    async readOne(note: Note) {
      if (note.readAt) return;
      show(({ id }) => id === note.id, Math.max(0, unread() - 1));
      await tell({ ids: [note.id] });
    },
    /** All that is on the list, and what is older; not what came since. */
    async readAll() {
      const upTo = items()[0]?.at;
      if (!upTo) return;
      show(({ at }) => at <= upTo, 0);
      await tell({ upTo });
    },
  };
}

function marked(data: InfiniteData<Pages>, isRead: (note: Note) => boolean, readAt: string) {
  const pages = data.pages.map((page) => {
    const now = page.items.filter((note) => !note.readAt && isRead(note)).length;
    return {
      ...page,
      unread: Math.max(0, page.unread - now),
      items: page.items.map((note) => (!note.readAt && isRead(note) ? { ...note, readAt } : note)),
    };
  });
  return { ...data, pages };
}
