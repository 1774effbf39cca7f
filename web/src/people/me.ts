import { useQuery } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";

/** Who I am, what I belong to, how far I have read. */
export const useMe = () =>
  useQuery(() => ({ queryKey: ["me"], queryFn: () => read(api.me.$get()), staleTime: 5 * 60_000 }));

/** Every cohort I belong to, the latest start first. */
export const useMyCohorts = () =>
  useQuery(() => ({ queryKey: ["cohorts"], queryFn: async () => (await read(api.cohorts.$get())).items }));

/** How many notes in my inbox are unread. */
export const useUnread = () =>
  useQuery(() => ({
    queryKey: ["inbox", "unread"],
    queryFn: async () => (await read(api.inbox.unread.$get())).unread,
  }));
