import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";

const KEY = ["talks", "taking"];

/** Whether I take messages, and changing it: seen at once, and as it was when that fails. */
export function useTaking() {
  const queries = useQueryClient();
  const taking = useQuery(() => ({
    queryKey: KEY,
    queryFn: async () => (await read(api.conversations.taking.$get())).taking,
  }));
  return {
    query: taking,
    async take(next: boolean) {
      queries.setQueryData(KEY, next);
      try {
        await api.conversations.taking.$put({ json: { taking: next } });
      } finally {
        // What can be written where follows from it.
        void queries.invalidateQueries({ queryKey: KEY });
        void queries.invalidateQueries({ queryKey: ["conversation"] });
      }
    },
  };
}
