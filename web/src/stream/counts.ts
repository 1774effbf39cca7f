import { useQuery } from "@tanstack/solid-query";
import { api, read } from "../api/client.ts";

/** How much is unread in each of my places. */
export function useCounts() {
  const counts = useQuery(() => ({
    queryKey: ["counts"],
    queryFn: async () => (await read(api.streams.counts.$get())).items,
    refetchInterval: 60_000,
  }));
  const known = () => (counts.isSuccess ? counts.data : []);
  return { of: (place: string) => known().find((one) => one.place === place)?.unread ?? 0 };
}
