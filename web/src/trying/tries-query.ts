import { useQuery } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";

const KEY = ["tries"];

/** What I am trying, and what I have told. */
export const useTries = () =>
  useQuery(() => ({
    queryKey: KEY,
    queryFn: async () => (await read(api.tries.$get())).items,
    staleTime: 0,
  }));

/** One thing that I am trying. */
export const useTry = (entry: () => string) =>
  useQuery(() => ({
    queryKey: [...KEY, entry()],
    queryFn: () => read(api.tries[":entry"].$get({ param: { entry: entry() } })),
    staleTime: 0,
  }));

/** Not tried yet: ask me again in ten days. */
export const askAgain = (entry: string) => read(api.tries[":entry"].asking.$put({ param: { entry } }));

export const letGo = (entry: string) => api.tries[":entry"].$delete({ param: { entry } });
