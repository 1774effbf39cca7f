import { A } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import type { Act, DeskId } from "#cohort/model";
import { api, read } from "../api/client.ts";
import { Part } from "../desk/desk-part.tsx";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { useCareWords } from "../words/care.ts";
import "./safety.css";

interface Acts {
  readonly items: readonly Act[];
  readonly next?: string | undefined;
}

/** Who did what about whom at a desk, newest first; read when somebody wants to look. */
export function AuditPart(props: { desk: DeskId }) {
  const words = useCareWords();
  const text = () => words().care.audit;
  const [open, setOpen] = createSignal(false);
  return (
    <Part title={text().title} lead={text().lead}>
      <Show when={open()} fallback={<Button onClick={() => setOpen(true)}>{text().show}</Button>}>
        <ActsList desk={props.desk} />
      </Show>
    </Part>
  );
}

function ActsList(props: { desk: DeskId }) {
  const words = useCareWords();
  const text = () => words().care.audit;
  const audit = useInfiniteQuery(() => ({
    queryKey: ["audit", props.desk],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Acts> =>
      read(
        api.desks[":desk"].audit.$get({
          param: { desk: props.desk },
          query: { limit: "20", ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: Acts) => last.next,
  }));
  const acts = () => (audit.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Show
      when={audit.data}
      fallback={
        audit.isError ? (
          <Problem error={audit.error} onRetry={() => void audit.refetch()} />
        ) : (
          <Skeleton as="table" />
        )
      }
    >
      <ul class="acts">
        <For each={acts()} fallback={<li class="meta">{text().none}</li>}>
          {(act) => (
            <li>
              <span>
                {text().acts[act.what](act.by?.name ?? text().somebody, act.whom?.name ?? text().somebody)}
                <Show when={act.words}>
                  {(said) => (
                    <>
                      {words().care.review.colon}
                      <q dir="auto">{said()}</q>
                    </>
                  )}
                </Show>
                <Show when={act.about?.entry}>
                  {(entry) => (
                    <>
                      {" "}
                      <A href={`/entries/${entry()}${act.about?.reply ? `#${act.about.reply}` : ""}`}>
                        {words().ui.see}
                      </A>
                    </>
                  )}
                </Show>
              </span>
              <small>
                <Time at={act.at} as="moment" />
              </small>
            </li>
          )}
        </For>
      </ul>
      <Show when={audit.hasNextPage}>
        <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {text().older}
        </Button>
      </Show>
    </Show>
  );
}
