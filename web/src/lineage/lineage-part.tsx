import { useQuery } from "@tanstack/solid-query";
import { Show, Suspense } from "solid-js";
import { api, read } from "../api/client.ts";
import { later } from "../ui/later.ts";

const LineageTree = later(async () => (await import("./lineage-tree.tsx")).LineageTree);

/** Where the practice of an entry comes from and where it went; nothing where it was adapted from nothing and by nobody. */
export function LineagePart(props: { entry: string }) {
  const lineage = useQuery(() => ({
    queryKey: ["lineage", props.entry],
    queryFn: () => read(api.entries[":entry"].lineage.$get({ param: { entry: props.entry } })),
  }));
  return (
    <Show when={lineage.data?.items.length ? lineage.data : undefined}>
      {(found) => (
        <Suspense>
          <LineageTree lines={found().items} more={found().more} current={props.entry} />
        </Suspense>
      )}
    </Show>
  );
}
