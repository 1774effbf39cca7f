import { useInfiniteQuery, useQueryClient } from "@tanstack/solid-query";
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show, untrack } from "solid-js";
import type { Card, Cards } from "#stream/model";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { whenCalm } from "../ui/when-calm.ts";
import { useWords } from "../words/reader.ts";
import { EntryCard } from "./entry-card.tsx";

/** What a stream is of: all my places, or one of them. */
type StreamOf = "home" | (string & {});

const LOOKED = 2_000;
/** So many entries fill the first window of a phone, and mostly more. */
const IN_SIGHT = 3;
const CHANGES = new Set(["entry", "reply", "signal", "gap"]);
const [START, END] = ["", "\uffff"];
const later = (one: string, other: string) => (one > other ? one : other);
const position = ({ sharedAt, id }: Card) => `${sharedAt ?? ""}#${id}`;

/**
 * A stream, newest first, page by page. What comes in while one reads waits behind one line at the top, so that nothing
 * moves under the eyes; what one has seen at the top for a moment is read, on every device.
 */
export function StreamList(props: {
  of: StreamOf;
  empty: JSX.Element;
  cityOf?: (author: string) => string | undefined;
  placeOf?: (card: Card) => string | undefined;
}) {
  const words = useWords();
  const queries = useQueryClient();
  const me = useMe();
  /** The newest entry when one came, or when one last asked for what is new. */
  const [edge, setEdge] = createSignal<string>();
  const stream = useInfiniteQuery(() => ({
    queryKey: ["streams", props.of],
    queryFn: ({ pageParam }: { pageParam: string }): Promise<Cards> => fetchPage(props.of, pageParam),
    initialPageParam: "",
    getNextPageParam: (last: Cards) => last.next,
    refetchOnWindowFocus: false,
    staleTime: 15_000,
  }));
  const all = () => [
    ...new Map(
      (stream.data?.pages ?? []).flatMap(({ items }) => items).map((card) => [card.id, card]),
    ).values(),
  ];
  const mine = ({ author }: Card) => author.id === me.data?.person.id;
  // What one wrote oneself is there at once; what others wrote since one came waits.
  const waits = (card: Card) => !mine(card) && position(card) > (edge() ?? END);
  const cards = () => all().filter((card) => !waits(card));
  const newer = () => all().filter(waits).length;
  // What is above and in sight stands there before the rest is drawn; who comes back to a list finds it whole, and their place.
  const [drawn, setDrawn] = createSignal(stream.isSuccess ? Number.POSITIVE_INFINITY : IN_SIGHT);
  createEffect(() => {
    if (stream.isSuccess && untrack(drawn) === IN_SIGHT) whenCalm(() => setDrawn(Number.POSITIVE_INFINITY));
  });
  const showNewer = () => setEdge(all().map(position).reduce(later, START));
  createEffect(() => {
    if (edge() === undefined && stream.isSuccess && !stream.isFetching) showNewer();
  });

  useHints(
    () => (props.of === "home" ? undefined : `place/${props.of}`),
    ({ kind }) => {
      if (CHANGES.has(kind)) void stream.refetch();
    },
  );
  // One's own newest words stand above what still waits; that is not read yet.
  const seen = () => (newer() > 0 ? edge() : cards().map(position)[0]);
  createEffect(
    on(seen, (upTo) => {
      if (!upTo || props.of === "home") return;
      const timer = setTimeout(() => void markRead(props.of, upTo), LOOKED);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  const markRead = async (place: string, upTo: string) => {
    if (document.hidden) return;
    await api.me.readings.$put({ json: { place, upTo } }).catch(() => undefined);
    void queries.invalidateQueries({ queryKey: ["counts"] });
  };

  return (
    <section class="stream" aria-busy={stream.isFetching || undefined}>
      <div role="status">
        <Show when={newer() > 0}>
          <Button kind="quiet" class="stream-newer" onClick={showNewer}>
            {words().journal.newer(newer())}
          </Button>
        </Show>
      </div>
      <Show
        when={stream.data}
        fallback={
          stream.isError ? (
            <Problem error={stream.error} onRetry={() => void stream.refetch()} />
          ) : (
            <Skeleton as="entry" count={3} />
          )
        }
      >
        <Show when={cards().length > 0} fallback={<Empty>{props.empty}</Empty>}>
          <For each={cards().slice(0, drawn())}>
            {(card) => (
              <EntryCard card={card} city={props.cityOf?.(card.author.id)} place={props.placeOf?.(card)} />
            )}
          </For>
          <Show when={stream.hasNextPage} fallback={<p class="meta stream-end">{words().journal.end}</p>}>
            <Button busy={stream.isFetchingNextPage} onClick={() => void stream.fetchNextPage()}>
              {words().journal.older}
            </Button>
          </Show>
        </Show>
      </Show>
    </section>
  );
}

function fetchPage(of: StreamOf, cursor: string): Promise<Cards> {
  const query = { limit: "20", ...(cursor && { cursor }) };
  return of === "home"
    ? read(api.streams.home.$get({ query }))
    : read(api.streams[":place"].$get({ param: { place: of }, query }));
}
