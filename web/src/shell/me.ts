import { useQuery } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";

/** Who is signed in, with their memberships and how far they have read; the same answer for every screen. */
export const useMe = () =>
  useQuery(() => ({ queryKey: ["me"], queryFn: () => read(api.me.$get()), staleTime: 5 * 60_000 }));

/** The cohorts they belong to, drafts and archives included. */
export const useMyCohorts = () =>
  useQuery(() => ({ queryKey: ["cohorts"], queryFn: () => read(api.cohorts.$get()), staleTime: 5 * 60_000 }));

/** How much is unread in each of their places. */
export const useCounts = () =>
  useQuery(() => ({ queryKey: ["counts"], queryFn: () => read(api.streams.counts.$get()) }));

/** How many notes in their inbox are unread. */
export const useUnreadNotes = () =>
  useQuery(() => ({ queryKey: ["inbox", "unread"], queryFn: () => read(api.inbox.unread.$get()) }));
