import { useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";

/** How an entry read before its edits, newest first. */
export function EntryHistory(props: { entry: Entry; onClose: () => void }) {
  const words = useWords();
  const editions = useQuery(() => ({
    queryKey: ["editions", props.entry.id, props.entry.revision],
    queryFn: () =>
      read(api.entries[":entry"].editions.$get({ param: { entry: props.entry.id }, query: { limit: "50" } })),
  }));
  return (
    <section class="history" aria-labelledby="history">
      <div class="between">
        <h2 id="history" class="quiet">
          {words().entry.history}
        </h2>
        <Button kind="quiet" size="small" onClick={() => props.onClose()}>
          {words().ui.close}
        </Button>
      </div>
      <Show
        when={editions.data}
        fallback={editions.isError ? <Problem error={editions.error} /> : <Skeleton />}
      >
        {(page) => (
          <For each={page().items} fallback={<p class="meta">{words().entry.noHistory}</p>}>
            {(edition) => (
              <div class="note" data-tone="plain">
                <small>
                  {words().entry.until} <Time at={edition.until} as="moment" />
                </small>
                <Show when={edition.title}>
                  <b dir="auto">{edition.title}</b>
                </Show>
                <Words text={edition.text} />
              </div>
            )}
          </For>
        )}
      </Show>
    </section>
  );
}
